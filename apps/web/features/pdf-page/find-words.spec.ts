import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findWords } from './find-words.ts';

const marked = (items: string[], words: string, before = '') =>
  findWords(items, { words, before }).map(({ item, start, end }) => items[item]?.slice(start, end));

describe('findWords', () => {
  it('finds words over lines, hyphens, ligatures, accents and bullets', () => {
    const items = ['• The o\ufb03ce is', ' ', 'bro-', 'ken, says José', ' today.'];
    expect(marked(items, 'office is broken, says José')).toEqual(['o\ufb03ce is', 'bro', 'ken, says José']);
    expect(marked(items, 'Jose\u0301')).toEqual(['José']);
  });

  it('takes the punctuation that ends the words along', () => {
    expect(marked(['It ends here.” More'], 'ends here.')).toEqual(['ends here.”']);
    expect(marked(['It ends here. More'], 'ends here')).toEqual(['ends here']);
  });

  it('finds the cells of a table row', () => {
    expect(marked(['Hotel', '140', 'euros'], 'Hotel | 140 | euros')).toEqual(['Hotel', '140', 'euros']);
  });

  it('finds the occurrence that is meant', () => {
    const items = ['16 weeks. ', 'Again 16 weeks.'];
    expect(findWords(items, { words: '16 weeks', before: '16 weeks. Again ' })).toEqual([
      { item: 1, start: 6, end: 14 },
    ]);
    expect(findWords(items, { words: '16 weeks', before: '' })).toEqual([{ item: 0, start: 0, end: 8 }]);
  });

  it('finds nothing where nothing is', () => {
    expect(marked(['One two'], 'three')).toEqual([]);
    expect(marked(['One two'], ' – ')).toEqual([]);
    expect(marked([], 'one')).toEqual([]);
  });

  it('finds any part of a page again, and only in its items', () => {
    const item = fc.string({ unit: 'grapheme', maxLength: 12 });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 8 }), fc.nat(), fc.nat(), (items, from, length) => {
        const text = items.join('\n');
        const start = from % (text.length + 1);
        const ranges = findWords(items, { before: text.slice(0, start), words: text.slice(start, start + length) });
        for (const range of ranges) {
          expect(items[range.item]?.slice(range.start, range.end).length).toBe(range.end - range.start);
          expect(range.end).toBeGreaterThan(range.start);
        }
      }),
    );
  });
});
