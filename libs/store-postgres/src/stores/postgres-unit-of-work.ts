import { UnitOfWork, type IngestionStores } from '@footnote/core';
import type { Database } from '../connection/database.ts';
import { createIngestionStores, type StoreParts } from './create-ingestion-stores.ts';

/** One database transaction. PGlite has one connection: other calls wait until it ends, so keep it short. */
export class PostgresUnitOfWork extends UnitOfWork {
  readonly #database: Database;
  readonly #parts: StoreParts;

  constructor(database: Database, parts: StoreParts) {
    super();
    this.#database = database;
    this.#parts = parts;
  }

  override async run<Result>(work: (stores: IngestionStores) => Promise<Result>): Promise<Result> {
    return this.#database.transaction((transaction) => work(createIngestionStores(transaction, this.#parts)));
  }
}
