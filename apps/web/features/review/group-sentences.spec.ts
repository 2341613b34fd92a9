import { describe, expect, it } from '@jest/globals';
import { groupSentences } from './group-sentences.ts';

describe('groupSentences', () => {
  it('puts neighbours with the same citations together, and no others', () => {
    const sentence = (text: string, ...citations: number[]) => ({ text, verdict: 'quoted' as const, citations });
    expect(groupSentences([sentence('A', 1), sentence('B', 1), sentence('C', 1, 2), sentence('D', 1)])).toEqual([
      { sentences: ['A', 'B'], citations: [1] },
      { sentences: ['C'], citations: [1, 2] },
      { sentences: ['D'], citations: [1] },
    ]);
  });
});
