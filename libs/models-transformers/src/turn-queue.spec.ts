import { describe, expect, it } from '@jest/globals';
import { TurnQueue } from './turn-queue.ts';

/** Runs work that lasts until `finish` is called, so that others have to wait. */
function occupy(queue: TurnQueue) {
  const { promise, resolve: finish } = Promise.withResolvers<void>();
  return { occupied: queue.run({ priority: 'passage' }, () => promise), finish };
}

describe('TurnQueue', () => {
  it('lets a query overtake the passages that wait', async () => {
    const queue = new TurnQueue(8);
    const { occupied, finish } = occupy(queue);
    const order: string[] = [];
    const passages = ['first', 'second'].map((name) =>
      queue.run({ priority: 'passage' }, async () => order.push(name)),
    );
    const query = queue.run({ priority: 'query' }, async () => order.push('query'));
    finish();
    await Promise.all([occupied, ...passages, query]);
    expect(order).toEqual(['query', 'first', 'second']);
  });

  it('goes on after work that failed', async () => {
    const queue = new TurnQueue(8);
    const failed = queue.run({ priority: 'query' }, () => Promise.reject(new Error('broken')));
    const next = queue.run({ priority: 'query' }, async () => 'done');
    await expect(failed).rejects.toThrow('broken');
    expect(await next).toBe('done');
  });

  it('forgets work whose signal fires while it waits', async () => {
    const queue = new TurnQueue(8);
    const { occupied, finish } = occupy(queue);
    const controller = new AbortController();
    let hasRun = false;
    const options = { priority: 'passage', signal: controller.signal } as const;
    const waiting = queue.run(options, async () => (hasRun = true));
    controller.abort(new Error('gone'));
    await expect(waiting).rejects.toThrow('gone');
    finish();
    await occupied;
    await queue.run({ priority: 'passage' }, async () => undefined);
    expect(hasRun).toBe(false);
  });

  it('is busy when too many wait', async () => {
    const queue = new TurnQueue(1);
    const { occupied, finish } = occupy(queue);
    const waiting = queue.run({ priority: 'passage' }, async () => 'done');
    await expect(queue.run({ priority: 'query' }, async () => 'no')).rejects.toMatchObject({
      name: 'ModelUnavailableError',
    });
    finish();
    await occupied;
    expect(await waiting).toBe('done');
  });
});
