import { describe, expect, it } from '@jest/globals';
import { checkSupport } from './check-support.ts';

const cited = ['Both parents receive 16 weeks of parental leave at full pay.', 'Ana Ruiz must approve it by 1 March.'];
const check = (sentence: string, sources: string[] = cited) =>
  checkSupport({
    sentence,
    cited: sources,
    places: ['Parental leave, Spain'],
    question: 'How long is parental leave in Spain for both parents?',
  });

describe('support of a drafted sentence by what it cites', () => {
  it.each([
    'In Spain, both parents receive sixteen weeks of parental leave at full pay.',
    'Parental leave is 16 weeks at full pay for both parents, and Ana Ruiz must approve it by 1 March.',
    'Both parents receive 16 weeks.',
  ])('is full when it says only what stands there: %s', (sentence) => {
    const words = sentence.replace('sixteen', '16');
    expect(check(words)).toEqual({ verdict: 'supported', fault: null });
  });

  it('takes a number in words for the same in digits', () => {
    expect(check('It takes three weeks.', ['It takes 3 weeks.'])).toEqual({ verdict: 'supported', fault: null });
  });

  it('is partial when it takes a case from the question that the words do not name', () => {
    const question = 'How much may a hotel in Lisbon cost?';
    const asked = { cited: ['A hotel night may cost 140 euros.'], places: ['Travel'], question };
    const support = checkSupport({ sentence: 'A hotel night in Lisbon may cost 140 euros.', ...asked });
    expect(support).toEqual({ verdict: 'partly-supported', fault: null });
  });

  it.each([
    ['numbers', 'Both parents receive 61 weeks of parental leave at full pay.'],
    ['units', 'Both parents receive 16 months of parental leave at full pay.'],
    ['names', 'Both parents receive 16 weeks of leave, and Eva Ruiz must approve it.'],
    ['names', 'Both parents receive 16 weeks of parental leave in Germany.'],
    ['obligation', 'Both parents should receive 16 weeks of parental leave at full pay.'],
    ['new-words', 'Generous colleagues celebrate splendid holidays together.'],
  ])('fails for its %s', (fault, sentence) => {
    expect(check(sentence)).toEqual({ verdict: null, fault });
  });

  it('fails for a negation that came in or went away', () => {
    const [first = ''] = cited;
    expect(check('Both parents do not receive 16 weeks of parental leave at full pay.', [first]).fault).toBe(
      'negation',
    );
    expect(check('Leave can be carried over.', ['Leave cannot be carried over.']).fault).not.toBeNull();
  });

  it('fails without a citation', () => {
    expect(check('Both parents receive 16 weeks.', []).fault).toBe('no-citation');
  });
});
