import type { DeletionStore } from './deletion.ts';
import type { DocumentStore, SourceStore, VersionStore } from './document-stores.ts';
import type { JobStore } from './job-store.ts';

export interface IngestionStores {
  sources: SourceStore;
  documents: DocumentStore;
  versions: VersionStore;
  jobs: JobStore;
  deletions: DeletionStore;
}

/** Several writes that happen together or not at all. */
export abstract class UnitOfWork {
  /** The stores passed to `work` belong to the transaction; when `work` throws, nothing has happened. */
  abstract run<Result>(work: (stores: IngestionStores) => Promise<Result>): Promise<Result>;
}
