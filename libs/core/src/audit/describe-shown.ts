import type { Answer } from '../answering/answer.ts';
import type { SearchHit } from '../retrieval/search-hit.ts';
import type { AuditRecord } from './audit-log.ts';

/** What of which documents an answer showed: ids, places and counts, never text. */
export function describeShownAnswer({ outcome, route, citations, related }: Answer): AuditRecord['details'] {
  const cited = citations.map(({ documentId, versionId, start, end }) => ({ documentId, versionId, start, end }));
  return { outcome, route: route.decision, cited, related: documentsOfHits(related) };
}

/** What a page of search results showed. */
export function describeShownHits(hits: readonly SearchHit[]): AuditRecord['details'] {
  return { results: hits.length, documents: documentsOfHits(hits) };
}

function documentsOfHits(hits: readonly SearchHit[]): string[] {
  return [...new Set(hits.map(({ documentId }) => documentId))];
}
