import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { chooseExcerpt } from './choose-excerpt.ts';

const filler = 'This page is about many things that nobody asked for. '.repeat(4);
const text = `${filler}\n\nLeave is short. Parental leave lasts 16 weeks.`;
const spansOf = (words: string[], offset: number) =>
  words.flatMap((word) =>
    [...text.matchAll(new RegExp(word, 'gi'))].map(({ index }) => ({
      start: offset + index,
      end: offset + index + word.length,
    })),
  );

describe('chooseExcerpt', () => {
  it('begins at the sentence with the most of the words', () => {
    const excerpt = chooseExcerpt({ text, start: 1_000, highlights: spansOf(['leave', 'parental'], 1_000) });
    expect(excerpt.text).toBe('Parental leave lasts 16 weeks.');
    const start = 1_000 + text.indexOf('Parental');
    expect(excerpt).toMatchObject({ isCut: true, start, sentence: { start, end: 1_000 + text.length } });
  });

  it('keeps the passage whole when the sentence is in sight, or nothing is highlighted', () => {
    expect(chooseExcerpt({ text, start: 0, highlights: spansOf(['nobody'], 0) }).isCut).toBe(false);
    expect(chooseExcerpt({ text, start: 0, highlights: [] })).toEqual({
      text,
      start: 0,
      isCut: false,
      sentence: { start: 0, end: text.length },
    });
  });

  it('is an end of the text at its right place, whatever comes', () => {
    const span = fc.record({ start: fc.integer({ min: -5, max: 300 }), end: fc.integer({ min: -5, max: 300 }) });
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.array(span), (any, highlights) => {
        const excerpt = chooseExcerpt({ text: any, start: 0, highlights });
        expect(any.slice(excerpt.start)).toBe(excerpt.text);
      }),
    );
  });
});
