import { highlightWords } from './highlight-words.ts';
import type { RetrievedPassage } from './retrieve-passages.ts';
import type { SearchHit } from './search-hit.ts';

export function toSearchHit(
  query: string,
  { passage, document, lexical, semantic, fused }: RetrievedPassage,
): SearchHit {
  return {
    documentId: document.id,
    versionId: passage.versionId,
    passageId: passage.id,
    source: document.source,
    externalId: document.externalId,
    uri: document.uri,
    title: document.title,
    headingPath: passage.headingPath,
    text: passage.text,
    start: passage.start,
    end: passage.end,
    highlights: highlightWords(query, passage),
    modifiedAt: document.modifiedAt,
    page: passage.page,
    scores: { lexical, semantic, fused, evidence: null },
  };
}
