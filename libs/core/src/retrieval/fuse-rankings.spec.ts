import { describe, expect, it } from '@jest/globals';
import { buildPassage, buildPassageOwner } from '@footnote/testing';
import { fuseRankings } from './fuse-rankings.ts';

function found(id: string, score: number) {
  return { passage: buildPassage({ id }), owner: buildPassageOwner(), score };
}

function order(fused: ReturnType<typeof fuseRankings>): string[] {
  return fused.map(({ passage }) => passage.id);
}

describe('fuseRankings', () => {
  it('puts what both searches like before what one of them likes', () => {
    const fused = fuseRankings(
      [found('both', 9), found('words', 10), found('x', 1)],
      [found('meaning', 0.8), found('both', 0.79), found('y', 0.1)],
    );
    expect(order(fused)[0]).toBe('both');
  });

  it('trusts meaning more than words', () => {
    expect(order(fuseRankings([found('words', 10), found('x', 1)], [found('meaning', 0.8), found('y', 0.1)]))[0]).toBe(
      'meaning',
    );
  });

  it('keeps each raw score, and null where a search did not find the passage', () => {
    const [best] = fuseRankings([found('a', 3)], []);
    expect(best).toMatchObject({ lexical: 3, semantic: null });
  });

  it('gives one search alone its own order', () => {
    expect(order(fuseRankings([found('b', 2), found('c', 1)], []))).toEqual(['b', 'c']);
    expect(fuseRankings([], [])).toEqual([]);
  });
});
