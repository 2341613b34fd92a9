import type { Job } from './job.ts';

export abstract class JobStore {
  /** Records the job and hands it to the queue, in the unit of work that is open: both happen or neither. */
  abstract enqueue(job: Job): Promise<void>;
  abstract find(id: string): Promise<Job | null>;
  /** The job that is queued or running for this document, if any. */
  abstract findActive(documentId: string): Promise<Job | null>;
  /** Changes a job that is not finished yet; false when it is finished or gone. */
  abstract update(id: string, changes: Partial<Pick<Job, 'state' | 'progress' | 'problem'>>): Promise<boolean>;
}

/** Runs queued jobs, one batch at a time; a batch that was cut off by a crash is handed out again. */
export abstract class JobRunner {
  /** `work` gets up to `batchSizeMax` jobs of the kind `index-version`; it settles each through the JobStore and does not throw for one bad job. */
  abstract start(work: (jobs: Job[], signal: AbortSignal) => Promise<void>): Promise<void>;
  /** Stops taking jobs, waits for the batch in hand (10 s at most, then aborts it). */
  abstract stop(): Promise<void>;
}
