import type { Deletion, Document, Job, Source, Version } from '@footnote/core';

export interface FakeVersionRow {
  version: Version;
  original: Uint8Array;
}

/** The rows behind the fake stores. A row is replaced, never changed in place, so a copy of the maps is a snapshot. */
export class FakeTables {
  sources = new Map<string, Source>();
  documents = new Map<string, Document>();
  versions = new Map<string, FakeVersionRow>();
  jobs = new Map<string, Job>();
  /** Ids of jobs that were enqueued and not handed out yet, oldest first. */
  queue: string[] = [];
  deletions = new Map<string, Deletion>();

  snapshot(): FakeTables {
    const copy = new FakeTables();
    copy.restore(this);
    return copy;
  }

  restore(from: FakeTables): void {
    this.sources = new Map(from.sources);
    this.documents = new Map(from.documents);
    this.versions = new Map(from.versions);
    this.jobs = new Map(from.jobs);
    this.queue = [...from.queue];
    this.deletions = new Map(from.deletions);
  }
}
