import { describe, expect, it } from '@jest/globals';
import { RestartPause } from './restart-pause.ts';

/** Failures in a row at time zero, and then a question at `elapsedMs`. */
function checkAfter(failures: number, elapsedMs: number): void {
  let now = 0;
  const pause = new RestartPause({ restartDelayMs: 1_000, restartDelayMsMax: 5_000 }, () => now);
  for (let count = 0; count < failures; count += 1) pause.extend(new Error('It crashed.'));
  now = elapsedMs;
  pause.check();
}

describe('RestartPause', () => {
  it('forgives the first failure at once', () => {
    expect(() => checkAfter(1, 0)).not.toThrow();
  });

  it('doubles with each further failure, up to the maximum', () => {
    expect(() => checkAfter(2, 999)).toThrow('It crashed. It may start again in 1 s.');
    expect(() => checkAfter(2, 1_000)).not.toThrow();
    expect(() => checkAfter(3, 1_999)).toThrow('in 1 s');
    expect(() => checkAfter(20, 0)).toThrow('in 5 s');
  });

  it('is over after a success', () => {
    const pause = new RestartPause({ restartDelayMs: 1_000, restartDelayMsMax: 5_000 }, () => 0);
    pause.extend(new Error('It crashed.'));
    expect(pause.problem).toBe('It crashed.');
    pause.clear();
    pause.extend(new Error('It crashed.'));
    expect(() => pause.check()).not.toThrow();
  });
});
