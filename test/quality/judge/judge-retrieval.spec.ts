import { describe, expect, it } from '@jest/globals';
import type { RankedPassage } from '../arms/arm.ts';
import { coveredShare } from './covered-share.ts';
import { discountedGain } from './discounted-gain.ts';
import { judgeRetrieval } from './judge-retrieval.ts';
import { exampleQuestion } from './judged-examples.ts';

const text = 'Ask first. You can receive up to 4 hours for each election event. Enter the hours used.';
const textOf = (externalId: string) => (externalId === 'leave.md' ? text : null);
const gold = { externalId: 'leave.md', quote: 'up to **4 hours** for each election event' };

function passage(start: number, end: number, changes: Partial<RankedPassage> = {}): RankedPassage {
  return { externalId: 'leave.md', start, end, text: text.slice(start, end), ...changes };
}

describe('judgeRetrieval', () => {
  const question = exampleQuestion({ gold: [gold] });

  it('holds a quote once the first passages of its document cover it together', () => {
    const ranked = [passage(0, 40), passage(0, 200, { externalId: 'other.md' }), passage(40, 87)];
    expect(judgeRetrieval({ question, ranked, textOf })).toMatchObject({
      firstDocumentRank: 1,
      firstQuoteRank: 3,
      allQuotesRank: 3,
      quotesNotInText: 0,
    });
  });

  it('needs all quotes for the second rank, and says which stand nowhere', () => {
    const both = exampleQuestion({ gold: [gold, { externalId: 'leave.md', quote: 'Use the form' }] });
    expect(judgeRetrieval({ question: both, ranked: [passage(0, 87)], textOf })).toMatchObject({
      goldPlaces: 2,
      firstQuoteRank: 1,
      allQuotesRank: null,
      quotesNotInText: 1,
    });
  });

  it('takes a passage of the gold page where there is no quote', () => {
    const paged = exampleQuestion({ gold: [{ externalId: 'plan.pdf', page: 3 }] });
    const ranked = [2, 3].map((page) => passage(0, 9, { externalId: 'plan.pdf', page }));
    expect(judgeRetrieval({ question: paged, ranked, textOf })).toMatchObject({ firstQuoteRank: 2, ndcg10: 1 });
  });

  it('ranks documents by their grades where a set has them', () => {
    const graded = exampleQuestion({ relevant: { a: 1, b: 3, c: 0 } });
    const ranked = ['c', 'c', 'a', 'b'].map((externalId) => passage(0, 1, { externalId }));
    const judged = judgeRetrieval({ question: graded, ranked, textOf });
    expect(judged).toMatchObject({ goldPlaces: 0, goldDocuments: 2, firstDocumentRank: 3, firstQuoteRank: null });
    expect(judged.ndcg10).toBeCloseTo((1 / Math.log2(3) + 3 / Math.log2(4)) / (3 + 1 / Math.log2(3)), 10);
  });

  it('takes ten passages, and keeps the violations of all', () => {
    const others = Array.from({ length: 10 }, () => passage(0, 9, { externalId: 'other.md' }));
    const ranked = [...others, passage(0, 87, { violations: ['too long'] })];
    expect(judgeRetrieval({ question, ranked, textOf })).toMatchObject({
      firstDocumentRank: null,
      firstQuoteRank: null,
      ndcg10: 0,
      violations: ['too long'],
    });
  });
});

describe('coveredShare', () => {
  it('counts what several spans cover once', () => {
    const span = { start: 10, end: 20 };
    const others = [
      { start: 16, end: 99 },
      { start: 0, end: 12 },
      { start: 11, end: 14 },
    ];
    expect(coveredShare(span, others)).toBeCloseTo(0.8);
    expect(coveredShare(span, [{ start: 20, end: 30 }])).toBe(0);
    expect(coveredShare({ start: 5, end: 5 }, [{ start: 0, end: 9 }])).toBe(0);
  });
});

describe('discountedGain', () => {
  it('is 1 for the best order, less for another, 0 without anything relevant', () => {
    const grades = new Map([
      ['a', 2],
      ['b', 1],
    ]);
    expect(discountedGain(['a', 'b', 'x'], grades)).toBe(1);
    expect(discountedGain(['b', 'a'], grades)).toBeCloseTo((1 + 2 / Math.log2(3)) / (2 + 1 / Math.log2(3)), 10);
    expect(discountedGain(['a'], new Map())).toBe(0);
  });
});
