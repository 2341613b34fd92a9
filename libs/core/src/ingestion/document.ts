import type { Access } from '../access/access.ts';
import type { Sensitivity } from '../access/sensitivity.ts';

/** Where documents come from, and what its documents get when they say nothing themselves. */
export interface Source {
  id: string;
  title: string;
  defaultAccess: Access;
  /** Null: unlabelled, treated as restricted. */
  defaultSensitivity: Sensitivity | null;
  createdAt: Date;
  updatedAt: Date;
}

export type DocumentStatus = 'queued' | 'reading' | 'embedding' | 'ready' | 'failed';

/** Why a document has no searchable text, in words for the person who can mend it. */
export interface DocumentProblem {
  code: string;
  detail: string;
}

/** A document is known by (source, externalId); its content lives in versions. */
export interface Document {
  id: string;
  source: string;
  externalId: string;
  uri: string | null;
  title: string;
  /** True when the caller named the title; otherwise a new version may bring its own. */
  titleGiven: boolean;
  mediaType: string;
  status: DocumentStatus;
  problem: DocumentProblem | null;
  /** What was left out of the current version's text, or guessed: hidden rows, an attachment that could not be read. */
  warnings: DocumentProblem[];
  /** The version that searches and answers use; null until the first one is ready. */
  currentVersionId: string | null;
  /** The newest version received; it becomes current when it is ready. */
  latestVersionId: string;
  access: Access;
  /** True while nobody has stated the access of this document: it follows its source's default. */
  accessInherited: boolean;
  sensitivity: Sensitivity | null;
  modifiedAt: Date | null;
  metadata: Record<string, string>;
  /** Passages of the current version. */
  passageCount: number;
  createdAt: Date;
  updatedAt: Date;
}

export type BlockKind = 'heading' | 'paragraph' | 'list-item' | 'table-row' | 'code';

/** A structural piece of a version's text: `text.slice(start, end)`. Blocks are in order and never overlap. */
export interface Block {
  kind: BlockKind;
  start: number;
  end: number;
  /** 1 to 6, for headings only. */
  level?: number;
  /** 1-based page, where the format has pages. */
  page?: number;
}

/** One immutable content of a document. `text` and `blocks` are null until it has been read. */
export interface Version {
  id: string;
  documentId: string;
  mediaType: string;
  /** SHA-256 hex of the bytes as received. */
  originalHash: string;
  text: string | null;
  blocks: Block[] | null;
  /** SHA-256 hex of `text` in UTF-8. */
  contentHash: string | null;
  createdAt: Date;
}

/** A version without its content, which may be megabytes. */
export type VersionSummary = Omit<Version, 'text' | 'blocks'>;
