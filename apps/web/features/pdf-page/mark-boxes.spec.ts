import { describe, expect, it } from '@jest/globals';
import { markBoxes, type PageView, type PlacedItem } from './mark-boxes.ts';

const view: PageView = {
  width: 600,
  height: 800,
  toView: (x, y) => [x, 800 - y],
  shareOf: ({ str }, characters) => characters / str.length,
};
const item = (str: string, x: number, y: number): PlacedItem => ({
  str,
  width: str.length * 6,
  height: 10,
  transform: [10, 0, 0, 10, x, y],
  isVertical: false,
});

describe('markBoxes', () => {
  it('covers the characters of the range, on the page from its top', () => {
    const [box] = markBoxes([item('0123456789', 60, 700)], [{ item: 0, start: 5, end: 10 }], view);
    expect(box?.left).toBeCloseTo(90 / 600);
    expect(box?.width).toBeCloseTo(30 / 600);
    expect(box?.top).toBeCloseTo((100 - 7.8) / 800);
    expect(box?.height).toBeCloseTo(10 / 800);
  });

  it('joins what stands on one line, and nothing else', () => {
    const items = [item('One', 60, 700), item('two', 80, 700), item('far', 400, 700), item('three', 60, 686)];
    const ranges = items.map(({ str }, index) => ({ item: index, start: 0, end: str.length }));
    expect(markBoxes(items, ranges, view)).toHaveLength(3);
  });

  it('covers text that runs upwards or from top to bottom', () => {
    const turned = { ...item('upwards', 60, 400), transform: [0, 10, -10, 0, 60, 400] };
    const vertical = { ...item('down', 60, 400), width: 10, height: 40, isVertical: true };
    const [first, second] = [turned, vertical].map(
      (each) => markBoxes([each], [{ item: 0, start: 0, end: 4 }], view)[0],
    );
    expect(first?.height).toBeCloseTo(24 / 800);
    expect(second?.top).toBeCloseTo(0.5);
    expect(second?.height).toBeCloseTo(40 / 800);
  });

  it('leaves out what is not on the page', () => {
    expect(markBoxes([item('away', 4_000, 700)], [{ item: 0, start: 0, end: 4 }], view)).toEqual([]);
    expect(markBoxes([], [{ item: 3, start: 0, end: 4 }], view)).toEqual([]);
  });
});
