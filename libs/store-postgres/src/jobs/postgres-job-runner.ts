import { JobRunner, type Job } from '@footnote/core';
import type { JobQueue, QueuedJob } from './job-queue.ts';
import { jobLimits } from './job.limits.ts';
import type { PostgresJobStore } from './postgres-job-store.ts';

export interface JobRunnerParts {
  queue: JobQueue;
  jobs: PostgresJobStore;
  /** Settles what the queue will never hand out again. */
  settleLostJobs: () => Promise<void>;
  reportError: (error: Error) => void;
}

type Work = (jobs: Job[], signal: AbortSignal) => Promise<void>;

export class PostgresJobRunner extends JobRunner {
  readonly #parts: JobRunnerParts;
  readonly #abort = new AbortController();
  #settleTimer: NodeJS.Timeout | null = null;

  constructor(parts: JobRunnerParts) {
    super();
    this.#parts = parts;
  }

  override async start(work: Work): Promise<void> {
    if (this.#settleTimer) throw new Error('The job runner runs already.');
    this.#settleTimer = setInterval(() => {
      this.#parts.settleLostJobs().catch(this.#parts.reportError);
    }, jobLimits.settleSeconds * 1_000);
    await this.#parts.queue.work((queued) => this.#runBatch(queued, work));
  }

  override async stop(): Promise<void> {
    if (!this.#settleTimer) return;
    clearInterval(this.#settleTimer);
    this.#settleTimer = null;
    const done = this.#parts.queue.stopWork();
    if (await endsWithin(jobLimits.stopWaitMs, done)) return;
    this.#abort.abort(new Error('The service stops.'));
    await endsWithin(jobLimits.abortWaitMs, done);
  }

  async #runBatch(queued: QueuedJob[], work: Work): Promise<void> {
    const { jobs } = this.#parts;
    const ids = queued.map((job) => job.jobId);
    // Jobs that were cancelled or whose document was deleted meanwhile are not there any more.
    const batch = await jobs.findUnfinished(ids);
    if (batch.length === 0) return;
    try {
      await work(batch, this.#abort.signal);
    } catch (error) {
      if (!this.#abort.signal.aborted) throw error;
    }
    const unsettled = await jobs.findUnfinished(ids);
    if (unsettled.length === 0) return;
    // A stop on purpose is nobody's failure, so it does not use up a retry.
    if (this.#abort.signal.aborted) await jobs.requeue(unsettled.map((job) => job.id));
    else throw new Error(`The work left ${unsettled.length} jobs unsettled.`);
  }
}

async function endsWithin(timeoutMs: number, work: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), timeoutMs);
  });
  try {
    return await Promise.race([work.then(() => true), timeout]);
  } finally {
    clearTimeout(timer);
  }
}
