import type { Answer, Citation } from '../answering/answer.ts';
import type { SearchHit } from '../retrieval/search-hit.ts';
import type { AuditRecord } from './audit-log.ts';

/** What of which documents an answer showed: ids, places and counts, never text. */
export function describeShownAnswer({ outcome, route, citations, related }: Answer): AuditRecord['details'] {
  return { outcome, route: route.decision, cited: placesOf(citations), related: documentsOfHits(related) };
}

/** What an answer had shown when it was broken off: nothing of it is kept, so only this says so. */
export function describeBrokenOff({
  citations,
  related,
}: Pick<Answer, 'citations' | 'related'>): AuditRecord['details'] {
  return { outcome: 'broken-off', cited: placesOf(citations), related: documentsOfHits(related) };
}

/** What a page of search results showed. */
export function describeShownHits(hits: readonly SearchHit[]): AuditRecord['details'] {
  return { results: hits.length, documents: documentsOfHits(hits) };
}

function placesOf(citations: readonly Citation[]): AuditRecord['details'][] {
  return citations.map(({ documentId, versionId, start, end }) => ({ documentId, versionId, start, end }));
}

function documentsOfHits(hits: readonly SearchHit[]): string[] {
  return [...new Set(hits.map(({ documentId }) => documentId))];
}
