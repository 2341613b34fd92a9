import { fuseByReciprocalRank } from '../baselines/fuse-rankings.ts';
import type { MayUse } from '../baselines/may-use.ts';
import type { PassageSearch } from '../baselines/passage-search.ts';
import type { RetrievalArm } from './arm.ts';

const resultsMax = 10;
/** As many as the service's own search gives to be fused. */
const fusedMax = 50;

/** Fixed passages as one search ranks them. */
export function fixedPassagesArm(name: string, search: PassageSearch, mayUse: MayUse): RetrievalArm {
  return {
    name,
    async rank(question) {
      const isUsable = await mayUse(question, 'retrieval');
      const scored = await search.search({ query: question.question, mayUse: isUsable, limit: resultsMax });
      return scored.map(({ found }) => found);
    },
  };
}

/** Several searches over fixed passages made one by reciprocal rank fusion. */
export function fuseSearches(searches: readonly PassageSearch[]): PassageSearch {
  return {
    async search(query) {
      const rankings = await Promise.all(searches.map((one) => one.search({ ...query, limit: fusedMax })));
      const fused = fuseByReciprocalRank(rankings, ({ externalId, start }) => JSON.stringify([externalId, start]));
      return fused.slice(0, query.limit);
    },
  };
}
