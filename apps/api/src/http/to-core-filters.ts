import type { SearchFilters } from '@footnote/contracts';
import type { SearchFilters as CoreSearchFilters } from '@footnote/core';

/** The contract's filters with times as times. */
export function toCoreFilters(filters: SearchFilters): CoreSearchFilters {
  return { ...filters, modifiedAfter: toDate(filters.modifiedAfter), modifiedBefore: toDate(filters.modifiedBefore) };
}

function toDate(time: string | null): Date | null {
  return time === null ? null : new Date(time);
}
