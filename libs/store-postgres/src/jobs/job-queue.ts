import { sql } from 'drizzle-orm';
import { fromDrizzle, PgBoss } from 'pg-boss';
import { rowsOf, type Database } from '../connection/database.ts';
import type { Connection } from '../connection/connection.ts';
import { jobLimits } from './job.limits.ts';

export interface QueuedJob {
  /** Our job's id. */
  jobId: string;
}

const queueOptions = {
  notify: true,
  retryLimit: jobLimits.retriesMax,
  retryDelay: jobLimits.retryDelaySeconds,
  retryBackoff: true,
  expireInSeconds: jobLimits.batchSecondsMax,
  deleteAfterSeconds: 24 * 60 * 60,
};

/** The one queue on pg-boss. It only hands work out: what a job is and how it stands is in our own table. */
export class JobQueue {
  static readonly queueName = 'index-version';
  readonly #boss: PgBoss;
  readonly #connection: Connection;

  constructor(connection: Connection, reportError: (error: Error) => void) {
    this.#connection = connection;
    this.#boss = new PgBoss({
      ...connection.queueOptions,
      schedule: false,
      useListenNotify: true,
      superviseIntervalSeconds: jobLimits.superviseSeconds,
      monitorIntervalSeconds: jobLimits.superviseSeconds,
      // We use no dependencies between jobs, so there is nothing to resolve every five seconds.
      flowIntervalSeconds: 3_600,
    });
    this.#boss.on('error', reportError);
  }

  async start(): Promise<void> {
    await this.#boss.start();
    await this.#boss.createQueue(JobQueue.queueName, {
      ...queueOptions,
      heartbeatSeconds: jobLimits.heartbeatSeconds,
    });
    // `createQueue` leaves a queue as it is that an older release made.
    await this.#boss.updateQueue(JobQueue.queueName, queueOptions);
    if (this.#connection.isEmbedded) await this.#putBackOrphans();
    // Loads what pg-boss keeps in memory of the queue. Left to the first `send`, it would ask the database from
    // inside a transaction, on a connection that PGlite does not have.
    await this.#boss.findJobs(JobQueue.queueName, { id: '00000000-0000-0000-0000-000000000000' });
  }

  async stop(): Promise<void> {
    await this.#boss.stop({ graceful: false });
  }

  /** Queues the job under this id, in the transaction. */
  async send(transaction: Database, queueId: string, job: QueuedJob): Promise<void> {
    const db = fromDrizzle(
      { execute: async (query) => ({ rows: rowsOf(await transaction.execute(query as never)) }) },
      sql,
    );
    await this.#boss.send(JobQueue.queueName, job, { id: queueId, db });
  }

  /** Calls `handle` with up to a batch of jobs, one batch at a time; when it throws, the batch is handed out again. */
  async work(handle: (jobs: QueuedJob[]) => Promise<void>): Promise<void> {
    const options = {
      batchSize: jobLimits.batchSizeMax,
      burstWhenBatchFull: true,
      pollingIntervalSeconds: jobLimits.pollWithoutNotifySeconds,
      notifyPollingIntervalSeconds: jobLimits.pollSeconds,
    };
    await this.#boss.work<QueuedJob>(JobQueue.queueName, options, (jobs) => handle(jobs.map((job) => job.data)));
  }

  /** Takes no more jobs; resolves when the batch in hand is done. */
  async stopWork(): Promise<void> {
    await this.#boss.offWork(JobQueue.queueName, { wait: true });
  }

  /** What a process before us had in hand when it died: nobody else can be working on it, so it need not expire first. */
  async #putBackOrphans(): Promise<void> {
    const orphans = rowsOf<{ id: string }>(
      await this.#connection.database.execute(
        sql`select id from pgboss.job where name = ${JobQueue.queueName} and state = 'active'`,
      ),
    );
    if (orphans.length === 0) return;
    const ids = orphans.map((orphan) => orphan.id);
    await this.#boss.fail(JobQueue.queueName, ids, { message: 'The process that worked on it ended.' });
    // The pause before a repeat is for what may pass; here it has passed.
    await this.#connection.database.execute(
      sql`update pgboss.job set start_after = now() where name = ${JobQueue.queueName} and state = 'retry'`,
    );
  }
}
