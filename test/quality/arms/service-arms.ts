import type { RetrievalArm } from './arm.ts';
import type { SearchMode, ServiceRankings } from './service-rankings.ts';

const resultsMax = 10;

/** A mode of the service's search as it is. */
export function serviceArm(name: string, mode: SearchMode, rankings: ServiceRankings): RetrievalArm {
  return {
    name,
    async rank(question) {
      return (await rankings.rank(question, mode)).slice(0, resultsMax);
    },
  };
}
