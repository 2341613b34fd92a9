import { describe, expect, it } from '@jest/globals';
import { toJudgedQuestion, type HandbookQuestion } from './handbook-question.ts';

const line: HandbookQuestion = {
  id: 'x-1',
  type: 'followup',
  question: 'and in Kiel?',
  gold: [{ path: 'a.md', quote: 'In Kiel it is five.' }],
  must: [['five', '5']],
  must_not: ['six'],
  route: 'small',
};

describe('toJudgedQuestion', () => {
  it('keeps what the asker said before and leaves out what the other side said', () => {
    const history: HandbookQuestion['history'] = [
      { role: 'user', content: 'How many in Cádiz?' },
      { role: 'assistant', content: 'Six.' },
    ];
    expect(toJudgedQuestion({ ...line, history, as: ['hr'] })).toEqual({
      id: 'x-1',
      type: 'followup',
      question: 'and in Kiel?',
      history: ['How many in Cádiz?'],
      gold: [{ externalId: 'a.md', quote: 'In Kiel it is five.' }],
      must: [['five', '5']],
      mustNot: ['six'],
      isAnswerable: true,
      route: 'small',
      groups: ['hr'],
    });
  });

  it('takes a question that is to be refused for one without an answer', () => {
    expect(toJudgedQuestion({ ...line, gold: [], must: [], route: 'abstain' })).toMatchObject({
      isAnswerable: false,
      history: [],
      groups: [],
    });
  });
});
