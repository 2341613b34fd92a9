import type { DocumentBlock } from '@footnote/contracts';
import { describe, expect, it } from '@jest/globals';
import { blocksAround, cellsOf, groupBlocks, pageStarts } from './group-blocks.ts';

const block = (kind: DocumentBlock['kind'], start: number): DocumentBlock => ({ kind, start, end: start + 5 });

describe('groupBlocks', () => {
  it('joins neighbouring items and rows, and nothing else', () => {
    const kinds = ['heading', 'list-item', 'list-item', 'paragraph', 'list-item', 'table-row', 'table-row'] as const;
    const groups = groupBlocks(kinds.map((kind, index) => block(kind, index * 10)));
    expect(groups.map(({ kind }) => kind)).toEqual(['heading', 'list', 'paragraph', 'list', 'table']);
  });
});

describe('pageStarts', () => {
  it('says where a page begins, in the middle of a table too', () => {
    const paged = [1, 1, 2, 2, 4].map((page, index) => ({ ...block('table-row', index * 10), page }));
    const groups = groupBlocks([...paged, { ...block('paragraph', 50), page: 4 }]);
    expect(groups.map((group) => 'continues' in group && group.continues)).toEqual([false, true, true, false]);
    expect(pageStarts(groups)).toEqual([null, 2, 4, null]);
  });

  it('says nothing where there are no pages', () => {
    expect(pageStarts(groupBlocks([block('paragraph', 0), block('heading', 10)]))).toEqual([null, null]);
  });
});

describe('cellsOf', () => {
  it('keeps the place of every cell, empty ones too', () => {
    const text = '>> a |  | ccc';
    const cells = cellsOf(text, { kind: 'table-row', start: 3, end: text.length });
    expect(cells.map((cell) => cell.text)).toEqual(['a', '', 'ccc']);
    for (const cell of cells) expect(text.slice(cell.start, cell.start + cell.text.length)).toBe(cell.text);
  });
});

describe('blocksAround', () => {
  const blocks = Array.from({ length: 100 }, (_, index) => block('paragraph', index * 10));

  it.each([0, 502, 994, 10_000])('shows the block of place %d among as many as the limit allows', (place) => {
    const shown = blocksAround(blocks, place, 10);
    expect(shown).toHaveLength(10);
    if (place < 1_000) expect(shown.some(({ start, end }) => start <= place && place < end)).toBe(true);
  });

  it('shows everything where the limit allows it', () => {
    expect(blocksAround(blocks, 500, 100)).toBe(blocks);
  });
});
