import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { IngestionStores, Job, JobRunner } from '@footnote/core';
import { buildJob } from '../builders/build-job.ts';
import { seedDocument } from './seed-document.ts';

export interface JobRunnerUnderTest {
  stores: IngestionStores;
  /** Not started yet; the suite starts and stops it. */
  jobRunner: JobRunner;
}

/** A failed batch is handed out again only after a while, so that what hinders it can pass. */
const retryTimeoutMs = 60_000;

/** A runner that hands out jobs by itself. Jobs that other suites left in its queue may run with those of this one. */
export function describeJobRunner({ open }: { open: () => Promise<JobRunnerUnderTest> }): void {
  describe('JobRunner', () => {
    let stores: IngestionStores;
    let jobRunner: JobRunner;
    const batches: Job[][] = [];
    let beforeSettling: (jobs: Job[]) => Promise<void> = async () => {};
    let onBatchEnd = (): void => {};

    async function work(jobs: Job[]): Promise<void> {
      batches.push(jobs);
      await beforeSettling(jobs);
      for (const job of jobs) await stores.jobs.update(job.id, { state: 'succeeded' });
      onBatchEnd();
    }

    async function enqueueJob(): Promise<Job> {
      const { document, version } = await seedDocument(stores, { source: 'runner' });
      const job = buildJob({ documentId: document.id, versionId: version.id });
      await stores.jobs.enqueue(job);
      return job;
    }

    /** Resolves when the last of the jobs is settled; batches end only here, so nothing is polled. */
    async function untilSettled(jobs: Job[]): Promise<void> {
      for (;;) {
        const batchEnd = new Promise<void>((resolve) => {
          onBatchEnd = resolve;
        });
        const states = await Promise.all(jobs.map(async (job) => (await stores.jobs.find(job.id))?.state));
        if (states.every((state) => state !== 'queued' && state !== 'running')) return;
        await batchEnd;
      }
    }

    beforeAll(async () => {
      ({ stores, jobRunner } = await open());
    });
    afterAll(() => jobRunner.stop());

    it('hands out what was queued before it started, in batches of 16 at most, and skips the cancelled', async () => {
      const jobs: Job[] = [];
      for (let count = 0; count < 20; count += 1) jobs.push(await enqueueJob());
      const [cancelled, ...wanted] = jobs;
      if (cancelled) await stores.jobs.update(cancelled.id, { state: 'cancelled' });
      await jobRunner.start(work);
      await untilSettled(jobs);
      const handedOut = batches.flat().map((job) => job.id);
      expect(handedOut).toEqual(expect.arrayContaining(wanted.map((job) => job.id)));
      expect(handedOut).not.toContain(cancelled?.id);
      expect(new Set(handedOut).size).toBe(handedOut.length);
      expect(Math.max(...batches.map((batch) => batch.length))).toBeLessThanOrEqual(16);
    });

    it('picks up a new job at once', async () => {
      // The second job comes while the runner waits for work, which is where a poll would be slow.
      await untilSettled([await enqueueJob()]);
      const startedMs = performance.now();
      await untilSettled([await enqueueJob()]);
      expect(performance.now() - startedMs).toBeLessThan(450);
    });

    it(
      'hands a failed batch out again, but not at once',
      async () => {
        const attemptsMs: number[] = [];
        beforeSettling = async () => {
          attemptsMs.push(performance.now());
          if (attemptsMs.length === 1) throw new Error('The disk hiccups.');
        };
        const job = await enqueueJob();
        await untilSettled([job]);
        beforeSettling = async () => {};
        const [first = 0, second = 0, ...more] = attemptsMs;
        expect(more).toEqual([]);
        expect(second - first).toBeGreaterThan(4_000);
        expect((await stores.jobs.find(job.id))?.state).toBe('succeeded');
      },
      retryTimeoutMs,
    );
  });
}
