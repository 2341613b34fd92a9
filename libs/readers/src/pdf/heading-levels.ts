import type { TextLine } from './join-lines.ts';

const largerThanBody = 1.15;
const headingCharactersMax = 200;
const levelsMax = 4;
/** Where a size has more of the lines than this, it is another kind of body text. */
const linesShareMax = 0.2;

/** Tells headings by their size: the largest letters are level 1. Null for lines that are none. */
export function headingLevels(lines: readonly TextLine[]): (line: TextLine) => number | null {
  const body = bodySize(lines);
  const counts = new Map<number, number>();
  for (const line of lines) {
    const size = rounded(line);
    if (size >= body * largerThanBody) counts.set(size, (counts.get(size) ?? 0) + 1);
  }
  const few = Math.max(3, lines.length * linesShareMax);
  const sizes = [...counts].filter(([, count]) => count <= few).map(([size]) => size);
  const ranked = sizes.toSorted((a, b) => b - a);
  return (line) => {
    const rank = ranked.indexOf(rounded(line));
    const text = line.cells.join(' ');
    if (
      rank < 0 ||
      !line.isUpright ||
      line.cells.length > 1 ||
      text.length > headingCharactersMax ||
      !/\p{L}/u.test(text)
    )
      return null;
    return Math.min(rank + 1, levelsMax);
  };
}

/** The size that most characters have. */
function bodySize(lines: readonly TextLine[]): number {
  const characters = new Map<number, number>();
  for (const line of lines) {
    const size = rounded(line);
    characters.set(size, (characters.get(size) ?? 0) + line.cells.join('').length);
  }
  return [...characters].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0])[0];
}

function rounded({ size }: TextLine): number {
  return Math.round(size * 2) / 2;
}
