import type { SearchOutcome } from '@footnote/core';
import { toSearchResult } from '../../../apps/api/src/http/search-hit-view.ts';
import { noFilters } from './no-filters.ts';
import { commonWord } from './markers.ts';
import type { Looking, Shown } from './looking.ts';

const limit = 100;

/** Every readable document is found, in every mode, and nothing is counted that is not found. */
export async function lookAtSearch({ world, asker, subject, look, mayRead }: Looking): Promise<Shown[]> {
  if (look.surface !== 'search') return [];
  const request = { query: commonWord, limit, cursor: null, sort: 'relevance' as const, filters: noFilters };
  const outcome = await world.footnote.searchPassages.run({ ...request, mode: look.mode }, subject);
  requireCounts(outcome, world.model.readableBy(asker.model).length);
  const shown = { ...outcome, hits: outcome.hits.map(toSearchResult) };
  return [{ shown, mayShow: mayRead, isComplete: true }];
}

function requireCounts({ facets }: SearchOutcome, readable: number): void {
  for (const values of [facets.source, facets.mediaType]) {
    const counted = values.reduce((sum, { count }) => sum + count, 0);
    if (counted !== readable) throw new Error(`facets count ${counted} documents where ${readable} may be read`);
  }
}
