import { describe, expect, it } from '@jest/globals';
import { describeTaskQueue } from '../conformance/describe-task-queue.ts';
import { FakeClock } from './fake-clock.ts';
import { FakeTaskQueue } from './fake-task-queue.ts';

describe('FakeTaskQueue', () => {
  describeTaskQueue({ open: async () => new FakeTaskQueue() });

  it('forgets a task 24 hours after it ended', async () => {
    const clock = new FakeClock();
    const tasks = new FakeTaskQueue(clock);
    const task = { kind: 'slack-question', key: 'k', payload: null } as const;
    await tasks.start('slack-question', async () => undefined);
    await tasks.enqueueOnce(task);
    await tasks.stop();
    clock.advance(24 * 60 * 60 * 1000 - 1);
    expect(await tasks.enqueueOnce(task)).toBe(false);
    clock.advance(1);
    expect(await tasks.enqueueOnce(task)).toBe(true);
  });
});
