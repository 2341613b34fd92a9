import type { ItemRange } from './find-words.ts';
import { pdfLimits } from './pdf.limits.ts';

/** A rectangle on a page, in shares of its width and height, from the top left corner. */
export interface PageBox {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A piece of text as the parser places it, in the page's own units. */
export interface PlacedItem {
  str: string;
  width: number;
  height: number;
  /** From text to page: the direction of the line, of the letters, and where it begins. */
  transform: readonly number[];
  isVertical: boolean;
}

export interface PageView {
  width: number;
  height: number;
  /** A point of the page, in its own units, as pixels from the top left corner of what is seen. */
  toView: (x: number, y: number) => readonly number[];
  /** The share of the piece's length that its first characters take. */
  shareOf: (item: PlacedItem, characters: number) => number;
}

/** Below the line that the letters stand on, in shares of their size. */
const descent = 0.22;

/** The boxes that cover these ranges, one for what is joined on a line. */
export function markBoxes(items: readonly PlacedItem[], ranges: readonly ItemRange[], view: PageView): PageBox[] {
  const boxes: PageBox[] = [];
  for (const { item: index, start, end } of ranges) {
    const item = items[index];
    const box = item === undefined ? null : boxOf(item, [view.shareOf(item, start), view.shareOf(item, end)], view);
    if (box === null) continue;
    const last = boxes.at(-1);
    if (last !== undefined && isSameLine(last, box)) boxes[boxes.length - 1] = union(last, box);
    else boxes.push(box);
  }
  return boxes.slice(0, pdfLimits.marksMax);
}

/** Null when nothing of it is on the page. */
function boxOf(item: PlacedItem, [from, to]: readonly [number, number], view: PageView): PageBox | null {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform;
  const along = unit(item.isVertical ? [-c, -d] : [a, b]);
  const up = unit(item.isVertical ? [a, b] : [c, d]);
  const length = item.isVertical ? item.height : item.width;
  const size = item.isVertical ? Math.hypot(a, b) : Math.hypot(c, d);
  const [low, high] = item.isVertical ? [-size / 2, size / 2] : [-size * descent, size * (1 - descent)];
  const corners = [from, to].flatMap((share) =>
    [low, high].map((height) =>
      view.toView(x + along[0] * length * share + up[0] * height, y + along[1] * length * share + up[1] * height),
    ),
  );
  return clipped(
    corners.map(([viewX = 0]) => viewX / view.width),
    corners.map(([, viewY = 0]) => viewY / view.height),
  );
}

function clipped(xs: readonly number[], ys: readonly number[]): PageBox | null {
  const [left, right] = [within(Math.min(...xs)), within(Math.max(...xs))];
  const [top, bottom] = [within(Math.min(...ys)), within(Math.max(...ys))];
  const box = { left, top, width: right - left, height: bottom - top };
  return box.width > 0 && box.height > 0 ? box : null;
}

function within(share: number): number {
  return Math.min(Math.max(share, 0), 1);
}

function unit([x, y]: readonly [number, number]): readonly [number, number] {
  const length = Math.hypot(x, y) || 1;
  return [x / length, y / length];
}

function isSameLine(a: PageBox, b: PageBox): boolean {
  const overlap = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  const gap = Math.max(a.left, b.left) - Math.min(a.left + a.width, b.left + b.width);
  return overlap > Math.min(a.height, b.height) * 0.6 && gap < Math.max(a.height, b.height);
}

function union(a: PageBox, b: PageBox): PageBox {
  const left = Math.min(a.left, b.left);
  const top = Math.min(a.top, b.top);
  const right = Math.max(a.left + a.width, b.left + b.width);
  const bottom = Math.max(a.top + a.height, b.top + b.height);
  return { left, top, width: right - left, height: bottom - top };
}
