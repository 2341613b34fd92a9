import { describe, expect, it } from '@jest/globals';
import { checkSupport } from './check-support.ts';

const cited = ['Both parents receive 16 weeks of parental leave at full pay.', 'Ana Ruiz must approve it by 1 March.'];
const check = (sentence: string, sources: string[] = cited, question = 'How long is parental leave in Spain?') =>
  checkSupport({ sentence, cited: sources, places: ['Parental leave, Spain'], question });
const supported = { verdict: 'supported', fault: null };

describe('support of a drafted sentence by what it cites', () => {
  it.each([
    'In Spain, both parents receive 16 weeks of parental leave at full pay.',
    'Both parents receive 16 weeks of parental leave at full pay, and Ana Ruiz must approve it by 1 March.',
    'Both parents receive 16 weeks.',
  ])('is full when it says only what stands there: %s', (sentence) => {
    expect(check(sentence)).toEqual(supported);
  });

  it('takes a number in words for the same in digits', () => {
    expect(check('It takes three weeks.', ['It takes 3 weeks.'])).toEqual(supported);
  });

  it('is partial when a few words are the asker’s own', () => {
    const asked = 'How much may an employee spend on a hotel night in total?';
    const quote = 'A hotel night of up to 140 euros may be booked without approval of the team.';
    const sentence = 'A hotel night may be booked by an employee without approval of the team.';
    expect(check(sentence, [quote], asked)).toEqual({ verdict: 'partly-supported', fault: null });
  });

  it.each([
    ['numbers', 'Both parents receive 61 weeks of parental leave at full pay.'],
    ['units', 'Both parents receive 16 months of parental leave at full pay.'],
    ['names', 'Both parents receive 16 weeks of leave, and Eva Ruiz must approve it.'],
    ['names', 'Both parents receive 16 weeks of parental leave in Germany.'],
    ['obligation', 'Both parents should receive 16 weeks of parental leave at full pay.'],
    ['reordered', 'Full pay of parental leave is what both parents receive for 16 weeks.'],
    ['new-words', 'Both generous parents receive 16 splendid weeks of leave.'],
  ])('fails for its %s', (fault, sentence) => {
    expect(check(sentence)).toEqual({ verdict: null, fault });
  });

  it.each([
    [
      'a negation that came in',
      'Both parents do not receive 16 weeks of leave.',
      ['Both parents receive 16 weeks of leave.'],
    ],
    [
      'a negation lost beside another source',
      'Contractors must badge in.',
      ['Contractors must not badge in.', 'Doors open at 9.'],
    ],
    ['a name at the beginning', 'Germany grants parents 25 days.', ['Spain grants parents 25 days.']],
    ['swapped numbers', 'Managers get 10 days and interns 30 days.', ['Managers get 30 days and interns 10 days.']],
    ['swapped roles', 'Ben approves the trips of Ana.', ['Ana approves the trips of Ben.']],
    ['the opposite word', 'The request was rejected by the head.', ['The request was approved by the head.']],
  ])('fails for %s', (_case, sentence, sources) => {
    expect(check(sentence, sources).verdict).toBeNull();
  });

  it('takes no number, unit or name from the question', () => {
    const asked = 'Are Ocelot lamps replaced every 900 hours in Norway?';
    const quote = ['Ocelot lamps are replaced every 400 hours.'];
    expect(check('Ocelot lamps are replaced every 900 hours.', quote, asked).fault).toBe('numbers');
    expect(check('Ocelot lamps are replaced every 400 hours in Norway.', quote, asked).fault).toBe('names');
  });

  it('fails without a citation', () => {
    expect(check('Both parents receive 16 weeks.', []).fault).toBe('no-citation');
  });
});
