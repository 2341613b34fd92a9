import type { ReviewListOptions } from '@footnote/contracts';

/** The lists of review items, by what their address says. */
export const reviewLists = {
  reported: { name: 'Reported', query: { state: 'open', reported: true } },
  helpful: { name: 'Found helpful', query: { state: 'open', reported: false } },
  decided: { name: 'Decided', query: { state: 'decided' } },
} as const satisfies Record<string, { name: string; query: ReviewListOptions }>;

export type ReviewListName = keyof typeof reviewLists;

export function reviewListOf(name: string | undefined): ReviewListName {
  return name === 'helpful' || name === 'decided' ? name : 'reported';
}

export function reviewLink(list: ReviewListName, item?: string): string {
  const query = new URLSearchParams({ ...(list !== 'reported' && { list }), ...(item !== undefined && { item }) });
  return query.size === 0 ? '/review' : `/review?${query}`;
}
