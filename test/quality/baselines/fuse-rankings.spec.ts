import { describe, expect, it } from '@jest/globals';
import { fuseByMinMax, fuseByReciprocalRank, type FuseRankings } from './fuse-rankings.ts';
import type { Scored } from './scored.ts';

const words: Scored<string>[] = [
  { found: 'a', score: 12 },
  { found: 'b', score: 11 },
  { found: 'c', score: 2 },
];
const meanings: Scored<string>[] = [
  { found: 'd', score: 0.9 },
  { found: 'c', score: 0.8 },
  { found: 'a', score: 0.4 },
];

function fuse(by: FuseRankings, ...rankings: Scored<string>[][]): [string, number][] {
  return by(rankings, (found) => found).map(({ found, score }) => [found, Number(score.toFixed(5))]);
}

describe('reciprocal rank fusion', () => {
  it('adds 1 / (60 + rank) of each ranking, whatever the scores', () => {
    expect(fuse(fuseByReciprocalRank, words, meanings)).toEqual([
      ['a', Number((1 / 61 + 1 / 63).toFixed(5))],
      ['c', Number((1 / 63 + 1 / 62).toFixed(5))],
      ['d', Number((1 / 61).toFixed(5))],
      ['b', Number((1 / 62).toFixed(5))],
    ]);
  });

  it('leaves equals in the order of the first ranking', () => {
    const [first] = fuse(fuseByReciprocalRank, [{ found: 'x', score: 1 }], [{ found: 'y', score: 9 }]);
    expect(first?.[0]).toBe('x');
  });
});

describe('min-max fusion', () => {
  it('adds scores scaled by the least and greatest of their ranking; what one did not find has 0 there', () => {
    expect(fuse(fuseByMinMax, words, meanings)).toEqual([
      ['a', 1],
      ['d', 1],
      ['b', 0.9],
      ['c', 0.8],
    ]);
  });

  it('takes a ranking whose scores are all alike as all best, and an empty one as none', () => {
    const alike = [
      { found: 'x', score: 3 },
      { found: 'y', score: 3 },
    ];
    expect(fuse(fuseByMinMax, alike, [])).toEqual([
      ['x', 1],
      ['y', 1],
    ]);
  });
});
