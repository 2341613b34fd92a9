import type { Passage, Span } from './passage.ts';

/** A question as retrieval has it: its words, and its vector when the embedding model answered. */
export interface AskedQuestion {
  text: string;
  vector: Float32Array | null;
}

/** A place that reviewers found wrong for a question: nothing of it is quoted, and what holds it ranks lower. */
export interface LoweredPlace extends Span {
  documentId: string;
  versionId: string;
  /** How much of the document is meant around the span. */
  extent: 'document' | 'passage' | 'sentence';
}

/** What review has taught, as far as it concerns this question. */
export abstract class RankingCorrections {
  abstract loweredFor(question: AskedQuestion): Promise<LoweredPlace[]>;
}

/** Whether the place lies in this stretch of a version, or is the whole of its document. */
export function concerns(place: LoweredPlace, stretch: Span & { versionId: string }): boolean {
  return place.versionId === stretch.versionId && (place.extent === 'document' || overlaps(place, stretch));
}

export function isLowered(passage: Passage, places: readonly LoweredPlace[]): boolean {
  return places.some((place) => place.extent !== 'sentence' && concerns(place, passage));
}

/** The sentences of a passage that must not be quoted, as spans of its version. */
export function loweredSentences(passage: Passage, places: readonly LoweredPlace[]): Span[] {
  const wrong = places.filter(({ versionId, extent }) => versionId === passage.versionId && extent === 'sentence');
  return passage.sentences.filter((sentence) => wrong.some((place) => overlaps(place, sentence)));
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
