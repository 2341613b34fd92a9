import type { Access } from '../access/access.ts';
import type { Reader } from '../access/subject.ts';
import type { FoundPassage, IndexedPassage, PassageOwner } from './passage.ts';

export interface PassageFilter {
  /** A passage is found only when every one of these may read it; an empty list finds nothing. */
  readers: Reader[];
  /** Empty lists do not filter. */
  sources: string[];
  mediaTypes: string[];
  /** Inclusive bounds on `owner.modifiedAt`; documents without a date pass neither. */
  modifiedAfter: Date | null;
  modifiedBefore: Date | null;
  /** Every pair must be equal. */
  metadata: Record<string, string>;
}

export interface LexicalQuery {
  text: string;
  filter: PassageFilter;
  limit: number;
}

export interface SemanticQuery {
  vector: Float32Array;
  filter: PassageFilter;
  limit: number;
}

/** Passages, searchable by words and by meaning. Derived from the stores and rebuilt from them; one process writes. */
export abstract class PassageIndex {
  /** Adds the passages of whole versions; a version that is there already is replaced. Searchable when it returns. */
  abstract addVersions(passages: IndexedPassage[]): Promise<void>;
  /** Removes every version of the document but this one. */
  abstract keepOnlyVersion(documentId: string, versionId: string): Promise<void>;
  /** Applies the owner's new access, title, labels and metadata to all passages of the document. */
  abstract updateOwner(documentId: string, owner: PassageOwner): Promise<void>;
  /** Applies a new access to all passages of these documents, and to nothing else of them; at most 1,000 documents. */
  abstract updateAccess(documentIds: string[], access: Access): Promise<void>;
  /** Returns how many passages were removed. After it returns no version of the store on disk holds the text. */
  abstract deleteDocument(documentId: string): Promise<number>;
  /** BM25 over title, headings and text. Best first. */
  abstract searchLexical(query: LexicalQuery): Promise<FoundPassage[]>;
  /** Cosine over vectors. Best first. */
  abstract searchSemantic(query: SemanticQuery): Promise<FoundPassage[]>;
  abstract count(): Promise<number>;
  /** Documents indexed while the embedding model was missing; at most 10,000. */
  abstract listDocumentsWithoutVectors(): Promise<string[]>;
}
