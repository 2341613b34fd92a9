import type { Access } from '../access/access.ts';
import type { Sensitivity } from '../access/sensitivity.ts';

/** UTF-16 offsets into a version's text, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** A piece of one version along its headings: what is matched, shown and quoted from. */
export interface Passage extends Span {
  /** `<versionId>:<ordinal>`: the same version always gives the same ids. */
  id: string;
  documentId: string;
  versionId: string;
  /** `version.text.slice(start, end)`, at most 1,000 code units. */
  text: string;
  headingPath: string[];
  /** Sentences inside the passage, as offsets into the version's text. */
  sentences: Span[];
  page: number | null;
}

/** What the index keeps of the document beside each passage, so that filters run inside the query. */
export interface PassageOwner {
  source: string;
  title: string;
  mediaType: string;
  modifiedAt: Date | null;
  access: Access;
  sensitivity: Sensitivity | null;
  metadata: Record<string, string>;
}

export interface IndexedPassage {
  passage: Passage;
  owner: PassageOwner;
  /** Unit length; null when the embedding model was missing, then only lexical search finds it. */
  vector: Float32Array | null;
}

export interface FoundPassage {
  passage: Passage;
  owner: PassageOwner;
  /** BM25 for lexical search, cosine similarity for semantic search; higher is better. */
  score: number;
}
