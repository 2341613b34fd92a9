import type { PGlite } from '@electric-sql/pglite';

const upkeepLimits = {
  checkSeconds: 30,
  /** Log that a start after a crash has to replay; 32 MiB take about a second. */
  logBytesMax: 32 * 1024 * 1024,
  vacuumSeconds: 60 * 60,
} as const;

/** The tables whose rows change all the time; the others mostly grow. */
const busyTables = 'jobs, documents, idempotency_claims, pgboss.job, pgboss.queue';

/**
 * Does what a PostgreSQL server does in background processes, which PGlite does not have: without checkpoints the log
 * grows for ever and a start after a crash takes minutes, without vacuum changed rows are never given back.
 */
export class EmbeddedUpkeep {
  readonly #client: PGlite;
  readonly #reportError: (error: Error) => void;
  readonly #timers: NodeJS.Timeout[];

  constructor(client: PGlite, reportError: (error: Error) => void) {
    this.#client = client;
    this.#reportError = reportError;
    this.#timers = [
      this.#every(upkeepLimits.checkSeconds, () => this.checkpointWhenDue()),
      this.#every(upkeepLimits.vacuumSeconds, () => this.#vacuum()),
    ];
  }

  stop(): void {
    for (const timer of this.#timers) clearInterval(timer);
  }

  /** True when there was enough to write. */
  async checkpointWhenDue(): Promise<boolean> {
    const { rows } = await this.#client.query<{ due: boolean }>(
      'select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), redo_lsn) > $1 as due from pg_control_checkpoint()',
      [upkeepLimits.logBytesMax],
    );
    const isDue = rows[0]?.due ?? false;
    if (isDue) await this.#client.exec('checkpoint');
    return isDue;
  }

  async #vacuum(): Promise<void> {
    await this.#client.exec(`vacuum (analyze) ${busyTables}`);
  }

  #every(seconds: number, work: () => Promise<unknown>): NodeJS.Timeout {
    return setInterval(() => void work().catch(this.#reportError), seconds * 1_000).unref();
  }
}
