import type { Clock, IngestionStores } from '@footnote/core';
import { FakeClock } from './fake-clock.ts';
import { FakeDeletionStore } from './fake-deletion-store.ts';
import { FakeDocumentStore } from './fake-document-store.ts';
import { FakeJobStore } from './fake-job-store.ts';
import { FakeSourceStore } from './fake-source-store.ts';
import { FakeTables } from './fake-tables.ts';
import { FakeVersionStore } from './fake-version-store.ts';

/** All stores of ingestion over one set of rows in memory. */
export class FakeIngestionStores implements IngestionStores {
  readonly tables = new FakeTables();
  readonly sources = new FakeSourceStore(this.tables);
  readonly documents = new FakeDocumentStore(this.tables);
  readonly versions = new FakeVersionStore(this.tables);
  readonly deletions = new FakeDeletionStore(this.tables);
  readonly jobs: FakeJobStore;

  constructor(clock: Clock = new FakeClock()) {
    this.jobs = new FakeJobStore(this.tables, clock);
  }
}
