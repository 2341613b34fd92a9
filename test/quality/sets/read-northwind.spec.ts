import { describe, expect, it } from '@jest/globals';
import { toNorthwindQuestions } from './read-northwind.ts';

describe('toNorthwindQuestions', () => {
  it('takes of the unanswerable ones only those that were looked up', () => {
    const questions = toNorthwindQuestions(
      [{ id: 'a1', question: 'What is covered?', gold: [{ file: 'plan.pdf', page: 7 }] }],
      [
        { id: 'u1', question: 'Platinum?', status: 'near-miss' },
        { id: 'u2', question: 'California?', status: 'unclear' },
        { id: 'u3', question: 'Paid leave?', status: 'mislabelled-upstream' },
        { id: 'u4', question: 'Purple?', status: 'nonsense' },
      ],
    );
    expect(questions.map(({ id, type, isAnswerable, gold }) => [id, type, isAnswerable, gold])).toEqual([
      ['a1', 'answerable', true, [{ externalId: 'plan.pdf', page: 7 }]],
      ['u1', 'near-miss', false, []],
      ['u4', 'nonsense', false, []],
    ]);
  });
});
