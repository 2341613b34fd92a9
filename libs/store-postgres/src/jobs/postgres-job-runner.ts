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
    await this.#parts.queue.work((queued, signal) => this.#runBatch(queued, work, signal));
  }

  override async stop(): Promise<void> {
    if (!this.#settleTimer) return;
    clearInterval(this.#settleTimer);
    this.#settleTimer = null;
    await this.#parts.queue.stopWork();
  }

  async #runBatch(queued: QueuedJob[], work: Work, signal: AbortSignal): Promise<void> {
    const { jobs } = this.#parts;
    const ids = queued.map((job) => job.jobId);
    // Jobs that were cancelled or whose document was deleted meanwhile are not there any more.
    const batch = await jobs.findUnfinished(ids);
    if (batch.length === 0) return;
    try {
      await work(batch, signal);
    } catch (error) {
      if (!signal.aborted) throw error;
    }
    const unsettled = await jobs.findUnfinished(ids);
    if (unsettled.length === 0) return;
    if (signal.aborted) for (const job of unsettled) await jobs.update(job.id, { state: 'queued' });
    throw new Error(`The work left ${unsettled.length} jobs unsettled.`);
  }
}
