import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Removals } from './removals.ts';

const undoMs = 6_000;
let sent: string[];
let removals: Removals<string>;

beforeEach(() => {
  jest.useFakeTimers();
  sent = [];
  removals = new Removals({
    undoMs,
    remove: async (id) => {
      sent.push(id);
      if (id === 'refused') throw new Error('no');
      return `receipt of ${id}`;
    },
  });
});
afterEach(() => {
  jest.useRealTimers();
});

const stateOf = (id: string) => removals.current().get(id)?.state;

describe('Removals', () => {
  it('sends a removal when the time to undo it is over', async () => {
    removals.begin('a', 'A');
    await jest.advanceTimersByTimeAsync(undoMs - 1);
    expect([sent, stateOf('a')]).toEqual([[], 'pending']);
    await jest.advanceTimersByTimeAsync(1);
    expect([sent, stateOf('a')]).toEqual([['a'], 'removed']);
    expect(removals.current().get('a')?.result).toBe('receipt of a');
  });

  it('sends nothing for what was undone', async () => {
    removals.begin('a', 'A');
    removals.undo('a');
    await jest.advanceTimersByTimeAsync(undoMs * 2);
    expect([sent, stateOf('a')]).toEqual([[], undefined]);
  });

  it('waits while somebody is at the button, and from then on anew', async () => {
    removals.begin('a', 'A');
    removals.hold('a');
    await jest.advanceTimersByTimeAsync(undoMs * 2);
    expect(sent).toEqual([]);
    removals.release('a');
    await jest.advanceTimersByTimeAsync(undoMs);
    expect(sent).toEqual(['a']);
  });

  it('keeps what was refused, with why, and can try again', async () => {
    removals.begin('refused', 'R');
    await jest.advanceTimersByTimeAsync(undoMs);
    expect(stateOf('refused')).toBe('failed');
    expect(removals.current().get('refused')?.failure?.code).toBe('unexpected');
    removals.begin('refused', 'R');
    expect(stateOf('refused')).toBe('pending');
  });

  it('tells its listeners of every change, and none after they left', () => {
    let told = 0;
    const stop = removals.subscribe(() => (told += 1));
    removals.begin('a', 'A');
    removals.undo('a');
    stop();
    removals.begin('b', 'B');
    expect(told).toBe(2);
  });
});
