import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { comparableText } from './comparable-text.ts';
import { locateQuote } from './locate-quote.ts';

function found(text: string, quote: string): string[] {
  return locateQuote(text, quote).map(({ start, end }) => text.slice(start, end));
}

const word = fc.stringMatching(/^[\p{L}\p{N}]{1,8}$/u);
const gap = fc.constantFrom(' ', '\n', ' | ', ' — ', '’ ', '** ', '\u{1f4ce} ');

describe('locateQuote', () => {
  it('finds a quote whose markup, spacing, quotes, dashes and case differ', () => {
    expect(found('Up to **4 hours**\nfor each “election” – no more.', '4 hours for each "Election"')).toEqual([
      '4 hours**\nfor each “election',
    ]);
    expect(found('Offıce: ﬁle it in São Paulo', 'file it in sao paulo')).toEqual(['ﬁle it in São Paulo']);
  });

  it('counts in UTF-16 code units, also behind characters of two', () => {
    expect(locateQuote('📎📎 Clip it.', 'clip')).toEqual([{ start: 5, end: 9 }]);
  });

  it('gives every place of a quote that stands there twice, and none for one that does not or says nothing', () => {
    expect(locateQuote('sign. Sign.', 'sign')).toHaveLength(2);
    expect(locateQuote('sign here', 'sign there')).toEqual([]);
    expect(locateQuote('anything', '— … —')).toEqual([]);
  });

  it('finds any slice of any text again, at places that hold the same letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), fc.nat(), (text, from, length) => {
        const quote = text.slice(from % (text.length + 1), (from % (text.length + 1)) + length);
        fc.pre(quote.isWellFormed() && comparableText(quote).letters !== '');
        const places = found(text, quote);
        expect(places).not.toEqual([]);
        for (const place of places) expect(comparableText(place).letters).toBe(comparableText(quote).letters);
      }),
    );
  });

  it('finds words again however they are set apart', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), fc.array(gap), gap, (words, gaps, other) => {
        const text = `§ ${words.reduce((set, next, index) => set + (gaps[index % gaps.length] ?? ' ') + next)}.`;
        expect(locateQuote(text, words.join(other).toUpperCase())).not.toEqual([]);
      }),
    );
  });
});
