import type { PgBoss } from 'pg-boss';
import type { Connection } from '../connection/connection.ts';
import { BossQueue } from './boss-queue.ts';
import { jobLimits } from './job.limits.ts';

export interface QueuedJob {
  /** Our job's id. */
  jobId: string;
}

export const jobQueueName = 'index-version';
export type JobQueue = BossQueue<QueuedJob>;

/** Hands out the jobs of our own table, which says what each is and how it stands. */
export function createJobQueue(boss: PgBoss, connection: Connection): JobQueue {
  return new BossQueue(boss, connection, {
    name: jobQueueName,
    batchSizeMax: jobLimits.batchSizeMax,
    batchesMax: 1,
    batchSecondsMax: jobLimits.batchSecondsMax,
    stopWaitMs: jobLimits.stopWaitMs,
  });
}
