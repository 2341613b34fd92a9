import type { TextLine } from './join-lines.ts';

/** Lines whose left edges lie this close, in points, belong to the same column. */
const columnStep = 24;
/** A paragraph's lines lie closer than this, in shares of the letters' size, when the page does not tell. */
const usualLeading = 1.3;

/** What the lines of one page say about its columns and the distance of its lines. */
export class PageShape {
  readonly #rights = new Map<number, number>();
  readonly #leading: number;

  constructor(lines: readonly TextLine[]) {
    for (const [column, all] of Map.groupBy(lines, columnOf)) {
      // Most lines of a paragraph are full; a title over all columns is not one of them.
      this.#rights.set(
        column,
        quantile(
          all.map(({ right }) => right),
          0.75,
        ) ?? 0,
      );
    }
    const distances = lines.map((line, index) => (line.y - (lines[index - 1]?.y ?? line.y)) / Math.max(line.size, 1));
    this.#leading =
      quantile(
        distances.filter((distance) => distance > 0.5 && distance < 3),
        0.4,
      ) ?? usualLeading;
  }

  /** Whether the line follows at the usual distance. */
  isNextLine(last: TextLine, line: TextLine): boolean {
    const distance = (line.y - last.y) / Math.max(line.size, 1);
    return distance > 0 && distance <= Math.max(this.#leading, 1) * 1.25;
  }

  /** Whether the line stops well before its column does, so that its paragraph probably ends. */
  endsShort(line: TextLine, endsSentence: boolean): boolean {
    const right = this.#rights.get(columnOf(line)) ?? line.right;
    const share = (line.right - line.x) / Math.max(right - line.x, 1);
    return share < (endsSentence ? 0.88 : 0.5);
  }
}

function columnOf({ x }: TextLine): number {
  return Math.round(x / columnStep);
}

function quantile(values: readonly number[], share: number): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)];
}
