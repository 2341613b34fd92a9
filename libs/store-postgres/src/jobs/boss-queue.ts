import { sql } from 'drizzle-orm';
import { fromDrizzle, type PgBoss, type Job as BossJob, type WorkOptions } from 'pg-boss';
import { rowsOf, type Database } from '../connection/database.ts';
import type { Connection } from '../connection/connection.ts';
import { endsWithin } from './ends-within.ts';
import { jobLimits } from './job.limits.ts';

export interface BossQueueSettings {
  name: string;
  batchSizeMax: number;
  /** Batches in hand at the same time, in this process. */
  batchesMax: number;
  /** A batch that takes longer is aborted and handed out again. */
  batchSecondsMax: number;
  /** How long a stop waits for the batches in hand before it aborts them. */
  stopWaitMs: number;
}

export type Handle<Data> = (batch: Data[], signal: AbortSignal) => Promise<void>;

/** One queue on pg-boss. A batch whose handler throws is handed out again after a while, and so is that of a dead process. */
export class BossQueue<Data extends object> {
  readonly name: string;
  readonly #boss: PgBoss;
  readonly #connection: Connection;
  readonly #settings: BossQueueSettings;
  readonly #stopping = new AbortController();

  constructor(boss: PgBoss, connection: Connection, settings: BossQueueSettings) {
    this.name = settings.name;
    this.#boss = boss;
    this.#connection = connection;
    this.#settings = settings;
  }

  /** Once, after pg-boss has started and before anything else. */
  async prepare(): Promise<void> {
    const options = {
      notify: true,
      retryLimit: jobLimits.retriesMax,
      retryDelay: jobLimits.retryDelaySeconds,
      retryBackoff: true,
      expireInSeconds: this.#settings.batchSecondsMax,
      deleteAfterSeconds: jobLimits.keepEndedSeconds,
    };
    await this.#boss.createQueue(this.name, { ...options, heartbeatSeconds: jobLimits.heartbeatSeconds });
    // `createQueue` leaves a queue as it is that an older release made.
    await this.#boss.updateQueue(this.name, options);
    if (this.#connection.isEmbedded) await this.#putBackOrphans();
    // Loads what pg-boss keeps in memory of the queue. Left to the first `send`, it would ask the database from
    // inside a transaction, on a connection that PGlite does not have.
    await this.#boss.findJobs(this.name, { id: '00000000-0000-0000-0000-000000000000' });
  }

  /** Queues the data under this id, in the transaction if there is one. False when the queue has that id, ended or not. */
  async send(id: string, data: Data, transaction?: Database): Promise<boolean> {
    const options = transaction ? { id, db: fromDrizzle(asExecutor(transaction), sql) } : { id };
    return (await this.#boss.send(this.name, data, options)) !== null;
  }

  /** Calls `handle` with up to a batch; `signal` aborts when the queue stops or the batch takes too long. */
  async work(handle: Handle<Data>): Promise<void> {
    const options: WorkOptions = {
      batchSize: this.#settings.batchSizeMax,
      pollingIntervalSeconds: jobLimits.pollWithoutNotifySeconds,
      notifyPollingIntervalSeconds: jobLimits.pollSeconds,
    };
    for (let count = 0; count < this.#settings.batchesMax; count += 1) {
      const workerId: string = await this.#boss.work<Data>(this.name, options, async (batch) => {
        await this.#handle(batch, handle);
        // More may have come meanwhile, so it looks again at once instead of at its next poll.
        this.#boss.notifyWorker(workerId);
      });
    }
  }

  /** Hands out no more; waits for the batches in hand, then aborts them and puts them back. */
  async stopWork(): Promise<void> {
    const done = this.#boss.offWork(this.name, { wait: true });
    if (await endsWithin(this.#settings.stopWaitMs, done)) return;
    this.#stopping.abort(new Error('The service stops.'));
    await endsWithin(jobLimits.abortWaitMs, done);
  }

  /** How many are queued or in hand, counted no further than `max`. */
  async countUnfinished(max: number): Promise<number> {
    const rows = await this.#connection.database.execute(sql`
      select count(*)::int as "count" from (
        select 1 from pgboss.job where name = ${this.name} and state < 'completed' limit ${max}) as unfinished`);
    return rowsOf<{ count: number }>(rows)[0]?.count ?? 0;
  }

  async #handle(batch: BossJob<Data>[], handle: Handle<Data>): Promise<void> {
    const signals = batch.map((job) => job.signal).slice(0, 1);
    try {
      await handle(
        batch.map((job) => job.data),
        AbortSignal.any([this.#stopping.signal, ...signals]),
      );
    } catch (error) {
      if (!this.#stopping.signal.aborted) throw error;
      await this.#putBack(batch.map((job) => job.id));
    }
  }

  /** As if they had never been handed out: a stop on purpose is nobody's failure, so it does not use up a retry. */
  async #putBack(ids: string[]): Promise<void> {
    await this.#connection.database.execute(sql`
      update pgboss.job set state = 'created', started_on = null, heartbeat_on = null
      where name = ${this.name} and state = 'active' and id in ${ids}`);
  }

  /** What a process before us had in hand when it died: nobody else can be working on it, so it need not expire first. */
  async #putBackOrphans(): Promise<void> {
    const orphans = rowsOf<{ id: string }>(
      await this.#connection.database.execute(
        sql`select id from pgboss.job where name = ${this.name} and state = 'active'`,
      ),
    );
    if (orphans.length === 0) return;
    const ids = orphans.map((orphan) => orphan.id);
    await this.#boss.fail(this.name, ids, { message: 'The process that worked on it ended.' });
    // The pause before a repeat is for what may pass; here it has passed.
    await this.#connection.database.execute(
      sql`update pgboss.job set start_after = now() where name = ${this.name} and state = 'retry'`,
    );
  }
}

function asExecutor(transaction: Database): Parameters<typeof fromDrizzle>[0] {
  return { execute: async (query) => ({ rows: rowsOf(await transaction.execute(query as never)) }) };
}
