import { expect, it } from '@jest/globals';
import type { HasHealth, JobRunner, TaskQueue } from '@footnote/core';
import type { FakeClock } from '../fakes/fake-clock.ts';
import { describeJobRunner } from './describe-job-runner.ts';
import { describeStores, type StoresUnderTest } from './describe-stores.ts';
import { describeTaskQueue } from './describe-task-queue.ts';

interface DatabaseUnderTest extends Omit<StoresUnderTest, 'clock'>, HasHealth {
  jobRunner: JobRunner;
  tasks: TaskQueue;
}

/** The suites of all that one database keeps. @param clock the one that it goes by */
export function describeDatabase({ open, clock }: { open: () => DatabaseUnderTest; clock: FakeClock }): void {
  describeStores({ open: async () => Object.assign(Object.create(open()) as DatabaseUnderTest, { clock }) });
  describeJobRunner({ open: async () => ({ stores: open(), jobRunner: open().jobRunner }) });
  describeTaskQueue({ open: async () => open().tasks });

  it('is ready', async () => {
    expect((await open().health()).status).toBe('ready');
  });
}
