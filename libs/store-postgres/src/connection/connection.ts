import type { ConstructorOptions } from 'pg-boss';
import type { Database } from './database.ts';

/** An open database, embedded or on a server. */
export interface Connection {
  readonly database: Database;
  /** True when this process alone can reach the database. */
  readonly isEmbedded: boolean;
  /** What lets pg-boss work on the same database. */
  readonly queueOptions: ConstructorOptions;
  /** Applies the migrations, then runs `work`, alone among all processes that prepare this database. */
  prepare(work: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
}
