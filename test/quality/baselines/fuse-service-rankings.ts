import type { RankedPassage, RetrievalArm } from '../arms/arm.ts';
import type { SearchMode, ServiceRankings } from '../arms/service-rankings.ts';
import type { JudgedQuestion } from '../sets/judged-set.ts';
import type { FuseRankings } from './fuse-rankings.ts';
import type { Scored } from './scored.ts';

const resultsMax = 10;

/** What the service finds by words and by meaning, each as deep as a search goes, made one by a textbook's method. */
export function fusedServiceArm(
  name: string,
  fuse: FuseRankings,
  rankings: Pick<ServiceRankings, 'rank'>,
): RetrievalArm {
  return {
    name,
    async rank(question) {
      const both = await Promise.all([
        scoredRanking(rankings, question, 'lexical'),
        scoredRanking(rankings, question, 'semantic'),
      ]);
      return fuse(both, ({ externalId, start, end }) => JSON.stringify([externalId, start, end]))
        .slice(0, resultsMax)
        .map(({ found }) => found);
    },
  };
}

async function scoredRanking(
  rankings: Pick<ServiceRankings, 'rank'>,
  question: JudgedQuestion,
  mode: Extract<SearchMode, 'lexical' | 'semantic'>,
): Promise<Scored<RankedPassage>[]> {
  return (await rankings.rank(question, mode)).map(({ scores, ...found }) => {
    const score = scores[mode];
    if (score === null) throw new Error(`A ${mode} search gave a result without its ${mode} score.`);
    return { found, score };
  });
}
