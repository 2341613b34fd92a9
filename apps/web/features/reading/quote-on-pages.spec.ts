import type { DocumentBlock } from '@footnote/contracts';
import { describe, expect, it } from '@jest/globals';
import { firstPageOf, quoteOnPages } from './quote-on-pages.ts';

const text = 'One.\nTwo two.\nThree.\nFour.';
const block = (words: string, page: number): DocumentBlock => {
  const start = text.indexOf(words);
  return { kind: 'paragraph', start, end: start + words.length, page };
};
const document = { text, blocks: [block('One.', 1), block('Two two.', 1), block('Three.', 2), block('Four.', 2)] };

describe('quoteOnPages', () => {
  it('parts a quote by blocks and pages, each with what stands above it on its page', () => {
    const quote = { start: text.indexOf('two.'), end: text.indexOf('Four') };
    expect(quoteOnPages(document, quote)).toEqual([
      { page: 1, before: 'One.\nTwo ', words: 'two.' },
      { page: 2, before: '', words: 'Three.' },
    ]);
  });

  it('knows the page that a quote begins on', () => {
    expect(firstPageOf(document, { start: text.indexOf('Four'), end: text.length })).toBe(2);
    expect(firstPageOf(document, null)).toBe(1);
    expect(firstPageOf({ text: '', blocks: [] }, null)).toBe(1);
  });
});
