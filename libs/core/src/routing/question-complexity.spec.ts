import { describe, expect, it } from '@jest/globals';
import { complexityMin, questionComplexity } from './question-complexity.ts';

describe('the complexity of a question', () => {
  it.each([
    'How many days of leave do I get?',
    'Who approves travel and expenses?',
    'parental leave spain',
    'Can I work from home on Fridays or Mondays?',
    'ok, and how long is it in Germany?',
    'Where do I find the forms for travel and for training?',
  ])('is low for one question: %s', (question) => {
    expect(questionComplexity(question)).toBeLessThan(complexityMin);
  });

  it.each([
    'What is the difference between parental leave in Spain and in Germany?',
    'Annual leave versus sick leave: which carries over?',
    'Buying a laptop for $800 or a server for $20,000: how does the approval differ?',
    'Who signs a contract with a supplier, and how long does it take until it is valid?',
    'How many days do I get? When do they expire?',
    '¿Cuál es la diferencia entre la baja y las vacaciones?',
  ])('is high for several things at once: %s', (question) => {
    expect(questionComplexity(question)).toBeGreaterThanOrEqual(complexityMin);
  });

  it('takes any text, in bounded time', () => {
    expect(questionComplexity('')).toBe(0);
    expect(questionComplexity('or '.repeat(1_000))).toBeLessThanOrEqual(1);
    expect(questionComplexity(`${'a '.repeat(1_000)}?`)).toBeLessThanOrEqual(1);
  });
});
