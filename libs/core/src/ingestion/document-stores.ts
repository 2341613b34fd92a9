import type { Access } from '../access/access.ts';
import type { Reader } from '../access/subject.ts';
import type { IdPage } from '../shared/id-page.ts';
import type { Block, Document, DocumentStatus, Source, Version, VersionSummary } from './document.ts';

export abstract class SourceStore {
  abstract find(id: string): Promise<Source | null>;
  /** In order of id; at most 1,000. */
  abstract list(): Promise<Source[]>;
  /** Inserts, or replaces the row of the same id. */
  abstract put(source: Source): Promise<void>;
  /**
   * Held until the unit of work ends: who changes a source, and who goes by its defaults, take turns, so that no document
   * is left with a default that was replaced meanwhile. Any number may go by them at once.
   */
  abstract lock(id: string, purpose: 'read' | 'change'): Promise<void>;
}

/** A place in the list of documents; it stays one when the document that was there is gone. */
export type DocumentListPosition = Pick<Document, 'createdAt' | 'id'>;

export interface DocumentListQuery {
  /** Null: not filtered by reader (callers that manage documents). */
  reader: Reader | null;
  source: string | null;
  status: DocumentStatus | null;
  limit: number;
  /** Continue after this place, in the list's order. */
  after: DocumentListPosition | null;
}

/** How many documents of a source have a status. */
export interface DocumentCount {
  source: string;
  status: DocumentStatus;
  count: number;
}

/** What the work on a version changes about its document. */
export type DocumentStateChanges = Partial<
  Pick<Document, 'status' | 'problem' | 'warnings' | 'mediaType' | 'currentVersionId' | 'passageCount' | 'updatedAt'>
>;

export interface NamedInAccess {
  name: string;
  as: 'reader' | 'denied';
}

export abstract class DocumentStore {
  abstract find(id: string): Promise<Document | null>;
  /** Those that exist, in no particular order; at most 1,000 ids. */
  abstract findMany(ids: string[]): Promise<Document[]>;
  abstract findByKey(source: string, externalId: string): Promise<Document | null>;
  /** Newest first, then by id. */
  abstract list(query: DocumentListQuery): Promise<Document[]>;
  /** Ids of documents that some job should be working on: status queued, reading or embedding. */
  abstract listUnfinished(): Promise<string[]>;
  abstract insert(document: Document): Promise<void>;
  /** Changes the named fields; false when the document is gone. */
  abstract update(id: string, changes: Partial<Omit<Document, 'id'>>): Promise<boolean>;
  /** As `update`, but only while the version is the document's latest: false when a newer one has overtaken it. */
  abstract updateVersionState(id: string, versionId: string, changes: DocumentStateChanges): Promise<boolean>;
  /** Sets the title that the version brings; false when a caller has named one, or the version is not the latest. */
  abstract setBroughtTitle(
    id: string,
    versionId: string,
    changes: Pick<Document, 'title' | 'updatedAt'>,
  ): Promise<boolean>;
  /** Gives every document of the source that inherits its access this one; returns their ids. */
  abstract setInheritedAccess(source: string, access: Access): Promise<string[]>;
  /** Ids of documents that somebody is named in the access of, in order of id. */
  abstract listNaming(user: NamedInAccess, page: IdPage): Promise<string[]>;
  /**
   * Takes a name out of the readers of every document that names it, and returns their ids. Whom a document then names no
   * more is nobody, never everyone; denials stay.
   */
  abstract removeReader(name: string): Promise<string[]>;
  /** Removes the document with its versions and originals; returns how many versions there were. */
  abstract delete(id: string): Promise<number>;
  /** Held until the unit of work ends: two receivers of the same key take turns. */
  abstract lockKey(source: string, externalId: string): Promise<void>;
  abstract count(): Promise<number>;
  /** One for each source and status that some document has, in no particular order. */
  abstract countBySource(): Promise<DocumentCount[]>;
  /** Ids of the sources of which the reader can read some document, in no particular order. */
  abstract listReadableSources(reader: Reader): Promise<string[]>;
}

export interface ReadContent {
  text: string;
  blocks: Block[];
  contentHash: string;
}

export abstract class VersionStore {
  abstract insert(version: Version, original: Uint8Array): Promise<void>;
  abstract find(id: string): Promise<Version | null>;
  /** Those that exist, in no particular order; at most 100 ids. */
  abstract findMany(ids: string[]): Promise<Version[]>;
  /** Newest first; at most `ingestionLimits.versionsListedMax`. */
  abstract listOf(documentId: string): Promise<VersionSummary[]>;
  abstract readOriginal(id: string): Promise<Uint8Array | null>;
  /** Set once, when the version has been read. */
  abstract setContent(id: string, content: ReadContent): Promise<void>;
}
