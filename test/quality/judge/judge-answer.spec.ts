import { describe, expect, it } from '@jest/globals';
import type { CitedQuote, GivenAnswer } from '../arms/arm.ts';
import type { JudgedQuestion } from '../sets/judged-set.ts';
import { judgeAnswer } from './judge-answer.ts';
import { exampleAnswer, exampleQuestion } from './judged-examples.ts';

const text = 'Ask first. You can receive up to 4 hours for each election event. Enter the hours used.';
const textOf = (externalId: string) => (externalId === 'leave.md' ? text : null);

function cite(start: number, end: number, changes: Partial<CitedQuote> = {}): CitedQuote {
  return { externalId: 'leave.md', start, end, quote: text.slice(start, end), page: null, ...changes };
}

function judge(question: Partial<JudgedQuestion>, given: GivenAnswer, withoutGold = false) {
  return judgeAnswer({ question: exampleQuestion(question), given, textOf, withoutGold });
}

describe('judgeAnswer: facts', () => {
  const must = [['4 hours', 'four hours'], ['election']];

  it('counts the sentences until all have been said', () => {
    const given = exampleAnswer(['You can.', 'Four hours, that is.', 'For each election.', 'More.']);
    expect(judge({ must }, given)).toMatchObject({ factsRequired: 2, factsWithin: 3, factsShare: 1 });
    expect(judge({ must }, exampleAnswer(['24 hours for each election.']))).toMatchObject({
      factsWithin: null,
      factsShare: 0.5,
    });
    expect(judge({}, given)).toMatchObject({ factsRequired: 0, factsWithin: null });
  });

  it('tells how many of those said stand in a quote cited beside them, in whatever words', () => {
    const given = exampleAnswer([{ text: 'Four hours for each election.', citations: [cite(11, 40)] }]);
    expect(judge({ must }, given).factsInQuotesShare).toBe(0.5);
    const beside = [
      { text: 'For each election.', citations: [cite(11, 40)] },
      { text: 'Four hours.', citations: [cite(0, 10)] },
    ];
    expect(judge({ must }, exampleAnswer(beside)).factsInQuotesShare).toBe(0);
  });

  it('lists the forbidden ones', () => {
    expect(judge({ mustNot: ['8 hours', '5 %'] }, exampleAnswer(['It is 5 %, or 18 hours.'])).forbidden).toEqual([
      '5 %',
    ]);
  });
});

describe('judgeAnswer: the gold citation', () => {
  const quote = 'up to 4 hours for each election event';

  it('overlaps a gold quote in its document', () => {
    const gold = [{ externalId: 'leave.md', quote }];
    const citing = (citation: CitedQuote) => judge({ gold }, exampleAnswer([{ text: '…', citations: [citation] }]));
    expect(citing(cite(11, 40)).citesGold).toBe(true);
    expect(citing(cite(0, 10)).citesGold).toBe(false);
    expect(citing(cite(11, 40, { externalId: 'other.md' })).citesGold).toBe(false);
  });

  it('stands on the gold page where there is no quote', () => {
    const gold = [{ externalId: 'leave.md', page: 2 }];
    const citing = (page: number) => judge({ gold }, exampleAnswer([{ text: '…', citations: [cite(0, 5, { page })] }]));
    expect([citing(2).citesGold, citing(3).citesGold]).toEqual([true, false]);
  });
});

describe('judgeAnswer: the outcome', () => {
  const isRight = (question: Partial<JudgedQuestion>, outcome: GivenAnswer['outcome'], withoutGold = false) =>
    judge(question, exampleAnswer([], { outcome }), withoutGold).isOutcomeRight;

  it('is an answer where there is one, a refusal where there is none', () => {
    expect([isRight({}, 'answered'), isRight({}, 'partial'), isRight({}, 'abstained')]).toEqual([true, true, false]);
    const unanswerable = { isAnswerable: false };
    expect([isRight(unanswerable, 'answered'), isRight(unanswerable, 'handed-off')]).toEqual([false, true]);
  });

  it('may be a question back only where the question is ambiguous', () => {
    expect(isRight({ route: 'clarify' }, 'needs-clarification')).toBe(true);
    expect(isRight({ route: 'small' }, 'needs-clarification')).toBe(false);
  });

  it('is a refusal when the gold documents are not there', () => {
    expect([isRight({}, 'answered', true), isRight({}, 'abstained', true)]).toEqual([false, true]);
  });
});
