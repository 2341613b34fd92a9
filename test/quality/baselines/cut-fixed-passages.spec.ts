import { describe, expect, it } from '@jest/globals';
import { cutFixedPassages } from './cut-fixed-passages.ts';

function cutLengths(text: string, blocks: { start: number; page?: number }[] = []): [number, number, number | null][] {
  const passages = cutFixedPassages({ externalId: 'a.md', text, blocks });
  for (const passage of passages) expect(passage.text).toBe(text.slice(passage.start, passage.end));
  return passages.map(({ start, end, page }) => [start, end, page ?? null]);
}

describe('fixed passages', () => {
  it('are 1,000 characters each, without overlap, the last one shorter', () => {
    expect(cutLengths('x'.repeat(2_300), [{ start: 0 }, { start: 700 }])).toEqual([
      [0, 1_000, null],
      [1_000, 2_000, null],
      [2_000, 2_300, null],
    ]);
    expect(cutLengths('x'.repeat(1_000))).toHaveLength(1);
  });

  it('begin anew on each page of a PDF', () => {
    const blocks = [
      { start: 0, page: 1 },
      { start: 400, page: 1 },
      { start: 1_200, page: 2 },
    ];
    expect(cutLengths('x'.repeat(1_500), blocks)).toEqual([
      [0, 1_000, 1],
      [1_000, 1_200, 1],
      [1_200, 1_500, 2],
    ]);
  });

  it('leave out what is blank', () => {
    expect(cutLengths('')).toEqual([]);
    expect(cutLengths(`${'x'.repeat(1_000)}\n\n`)).toEqual([[0, 1_000, null]]);
  });
});
