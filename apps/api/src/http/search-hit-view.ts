import type { SearchResult } from '@footnote/contracts';
import type { SearchHit } from '@footnote/core';

export function toSearchResult(hit: SearchHit): SearchResult {
  return { ...hit, modifiedAt: hit.modifiedAt?.toISOString() ?? null };
}
