import { describe, expect, it } from '@jest/globals';
import { FakeEmbeddingModel } from '@footnote/testing';
import { UnavailableEmbeddingModel } from '../retrieval/unavailable-embedding-model.ts';
import { QuestionMatcher, statesTheSame } from './question-matcher.ts';

describe('two questions that could ask the same', () => {
  it.each([
    ['How long is parental leave in Spain?', 'parental leave in spain, how long?'],
    ['How many days in 2026?', 'What is the number of days for 2026?'],
    ['Can I not carry leave over?', 'Is leave never carried over?'],
  ])('%s / %s', (a, b) => {
    expect(statesTheSame(a, b)).toBe(true);
    expect(statesTheSame(b, a)).toBe(true);
  });

  it.each([
    ['How long is parental leave in Spain?', 'How long is parental leave in Germany?'],
    ['How long is parental leave in Spain?', 'how long is parental leave in germany?'],
    ['How many days in 2026?', 'How many days in 2025?'],
    ['Who gets a bonus?', 'Who does not get a bonus?'],
    ['Who approves two days of leave?', 'Who approves four days of leave?'],
    ['How much may a hotel cost?', 'How much may a hotel cost on a trip, and who approves the trip?'],
  ])('%s is not %s', (a, b) => {
    expect(statesTheSame(a, b)).toBe(false);
    expect(statesTheSame(b, a)).toBe(false);
  });
});

describe('matching questions', () => {
  it('embeds each known question once', async () => {
    const model = new FakeEmbeddingModel();
    const matcher = new QuestionMatcher(model);
    const known = ['How many holidays do we have?', 'Who is on call?'];
    const [vector = null] = await model.embed({ texts: ['How many holidays do we have?'], priority: 'query' });
    const asked = { text: 'How many holidays do we have?', vector };
    expect([...(await matcher.match(asked, known)).keys()]).toEqual([known[0]]);
    expect([...(await matcher.match(asked, known)).keys()]).toEqual([known[0]]);
    expect(model.requests.flatMap(({ texts }) => texts)).toEqual(['How many holidays do we have?', ...known]);
  });

  it('goes by equal words when there are no vectors', async () => {
    const gone = new UnavailableEmbeddingModel({ id: 'none', dimensions: 384, reason: 'gone' });
    const known = ['How many holidays do we have?', 'How many holidays do managers have?'];
    for (const vector of [null, new Float32Array(384)]) {
      const asked = { text: 'holidays: how many do we have', vector };
      expect([...(await new QuestionMatcher(gone).match(asked, known)).keys()]).toEqual([known[0]]);
    }
  });
});
