import type { Clock, IngestionStores } from '@footnote/core';
import type { Database } from '../connection/database.ts';
import type { JobQueue } from '../jobs/job-queue.ts';
import { PostgresJobStore } from '../jobs/postgres-job-store.ts';
import { PostgresDeletionStore } from './postgres-deletion-store.ts';
import { PostgresDocumentStore } from './postgres-document-store.ts';
import { PostgresSourceStore } from './postgres-source-store.ts';
import { PostgresVersionStore } from './postgres-version-store.ts';
import { translateErrors } from './translate-errors.ts';

export interface StoreParts {
  queue: JobQueue;
  clock: Clock;
}

/** The stores of ingestion over a database, or over one transaction of it. */
export function createIngestionStores(database: Database, { queue, clock }: StoreParts): IngestionStores {
  return {
    sources: translateErrors(new PostgresSourceStore(database)),
    documents: translateErrors(new PostgresDocumentStore(database)),
    versions: translateErrors(new PostgresVersionStore(database)),
    jobs: translateErrors(new PostgresJobStore(database, queue, clock)),
    deletions: translateErrors(new PostgresDeletionStore(database)),
  };
}
