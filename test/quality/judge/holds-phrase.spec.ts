import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { holdsPhrase } from './holds-phrase.ts';

describe('holdsPhrase', () => {
  it.each([
    ['Up to 4 hours.', '4 hours'],
    ['It’s “one\n–on-one”', `it's "one -on-one"`],
    ['Payday is the 18th.', '18'],
    ['A ratio of 4.5:1 is enough.', '4.5'],
    ['Call 816-823-5415, 3+3+2.', '3+3+2'],
    ['In another Slack org', 'other slack'],
    ['No, never.', 'no,'],
    ['First, 1,120 and then 120.', '120'],
  ])('%j holds %j', (text, phrase) => {
    expect(holdsPhrase(text, phrase)).toBe(true);
  });

  it.each([
    ['24 hours', '4 hours'],
    ['1120 or 1,120 or 120.5', '120'],
    ['at 10:30', '30'],
    ['within 120%', '20%'],
    ['for €90', '€9'],
    ['1½ days', '1'],
    ['en verano, siempre', 'no,'],
    ['4.5', '4.'],
    ['anything', ' '],
  ])('%j does not hold %j', (text, phrase) => {
    expect(holdsPhrase(text, phrase)).toBe(false);
  });

  it('holds each of its own words again', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^(\p{L}{1,6}|\p{N}{1,4})$/u), { minLength: 1 }), (words) => {
        for (const word of words) expect(holdsPhrase(words.join(' '), word.toUpperCase())).toBe(true);
      }),
    );
  });
});
