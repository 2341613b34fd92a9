import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { JudgedQuestion } from '../sets/judged-set.ts';
import { pickQuestions } from './pick-questions.ts';

const blank = {
  type: 'faq',
  question: '?',
  history: [],
  gold: [],
  must: [],
  mustNot: [],
  isAnswerable: true,
  groups: [],
};
const questionsOf = (count: number): JudgedQuestion[] =>
  Array.from({ length: count }, (_, index) => ({ ...blank, id: String(index) }));

describe('pickQuestions', () => {
  it('gives as many as were asked for, in order, from all parts of the set', () => {
    const sizes = { count: fc.integer({ min: 1, max: 300 }), limit: fc.integer({ min: 1, max: 320 }) };
    fc.assert(
      fc.property(fc.record(sizes), ({ count, limit }) => {
        const indexes = pickQuestions(questionsOf(count), limit).map(({ id }) => Number(id));
        expect(indexes).toHaveLength(Math.min(count, limit));
        expect(indexes).toEqual(indexes.toSorted((a, b) => a - b));
        const gaps = indexes.map((index, position) => index - (indexes[position - 1] ?? -1));
        expect(Math.max(...gaps)).toBeLessThanOrEqual(Math.ceil(count / Math.min(count, limit)) + 1);
      }),
    );
  });
});
