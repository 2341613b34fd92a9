import type { Scored } from './scored.ts';

/** How two or more rankings, each best first, become one. `keyOf` says which finds are the same. */
export type FuseRankings = <Found>(
  rankings: readonly (readonly Scored<Found>[])[],
  keyOf: (found: Found) => string,
) => Scored<Found>[];

/** Damps the first ranks; the value of Cormack, Clarke and Büttcher (2009). */
const rankConstant = 60;

/** Reciprocal rank fusion: each ranking gives 1 / (60 + rank). Equals stand as in the first ranking that has them. */
export const fuseByReciprocalRank: FuseRankings = (rankings, keyOf) =>
  sumByKey(
    rankings.map((ranking) => ranking.map(({ found }, index) => ({ found, score: 1 / (rankConstant + index + 1) }))),
    keyOf,
  );

/** The sum of scores that each ranking has scaled to 0…1 by its least and greatest (Lee 1997); absent counts as 0. */
export const fuseByMinMax: FuseRankings = (rankings, keyOf) => sumByKey(rankings.map(scale), keyOf);

function scale<Found>(ranking: readonly Scored<Found>[]): Scored<Found>[] {
  const scores = ranking.map(({ score }) => score);
  const least = Math.min(...scores);
  const range = Math.max(...scores) - least;
  return ranking.map(({ found, score }) => ({ found, score: range === 0 ? 1 : (score - least) / range }));
}

function sumByKey<Found>(
  rankings: readonly (readonly Scored<Found>[])[],
  keyOf: (found: Found) => string,
): Scored<Found>[] {
  const sums = new Map<string, Scored<Found>>();
  for (const { found, score } of rankings.flat()) {
    const key = keyOf(found);
    sums.set(key, { found: sums.get(key)?.found ?? found, score: (sums.get(key)?.score ?? 0) + score });
  }
  return [...sums.values()].sort((a, b) => b.score - a.score);
}
