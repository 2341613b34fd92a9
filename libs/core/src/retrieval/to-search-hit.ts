import { highlightWords } from './highlight-words.ts';
import { placeOf } from './passage-place.ts';
import type { RetrievedPassage } from './retrieve-passages.ts';
import type { SearchHit } from './search-hit.ts';

export function toSearchHit(query: string, retrieved: RetrievedPassage): SearchHit {
  const { passage, lexical, semantic, fused } = retrieved;
  return {
    ...placeOf(retrieved),
    text: passage.text,
    start: passage.start,
    end: passage.end,
    highlights: highlightWords(query, passage),
    scores: { lexical, semantic, fused, evidence: null },
  };
}
