import { JobRunner, type Job } from '@footnote/core';
import type { FakeJobStore } from './fake-job-store.ts';

const batchSizeMax = 16;

/** Hands out jobs when the test says so, through `runQueued`. */
export class FakeJobRunner extends JobRunner {
  readonly #jobs: FakeJobStore;
  readonly #abort = new AbortController();
  #work: ((jobs: Job[], signal: AbortSignal) => Promise<void>) | null = null;

  constructor(jobs: FakeJobStore) {
    super();
    this.#jobs = jobs;
  }

  override async start(work: (jobs: Job[], signal: AbortSignal) => Promise<void>): Promise<void> {
    this.#work = work;
  }

  override async stop(): Promise<void> {
    this.#abort.abort();
    this.#work = null;
  }

  /** Runs batches until nothing is queued. */
  async runQueued(): Promise<void> {
    if (!this.#work) throw new Error('The runner was not started.');
    for (
      let batch = this.#jobs.takeQueued(batchSizeMax);
      batch.length > 0;
      batch = this.#jobs.takeQueued(batchSizeMax)
    ) {
      await this.#work(batch, this.#abort.signal);
    }
  }
}
