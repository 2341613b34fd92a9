/** A piece of text on a page, in points from its top left corner. */
export interface PlacedText {
  text: string;
  x: number;
  /** Of the line that the letters stand on. */
  y: number;
  right: number;
  size: number;
  /** False for text that runs along another direction than the page's own. */
  isUpright: boolean;
  /** True for scripts that are read from right to left. */
  runsLeft: boolean;
  /** The producer ended a line here. */
  endsLine: boolean;
}

export interface TextLine {
  page: number;
  /** Pieces with wide gaps between them, as in a table. */
  cells: string[];
  x: number;
  y: number;
  right: number;
  size: number;
  isUpright: boolean;
}

/** In shares of the letters' size. */
const gaps = { word: 0.12, cell: 1.4, sameLine: 0.5, backwards: 1 };

/** Joins the pieces of a page to lines, in the order in which they were written. */
export function joinLines(pieces: readonly PlacedText[], page: number): TextLine[] {
  const lines: TextLine[] = [];
  let open: TextLine | null = null;
  for (const piece of pieces) {
    if (piece.text.trim() !== '') {
      if (open !== null && goesOn(open, piece)) {
        append(open, piece);
      } else {
        open = startLine(piece, page);
        lines.push(open);
      }
    }
    if (piece.endsLine && !piece.isUpright) open = null;
  }
  return lines;
}

function startLine({ text, x, y, right, size, isUpright }: PlacedText, page: number): TextLine {
  return { page, cells: [text], x, y, right, size, isUpright };
}

function goesOn(line: TextLine, piece: PlacedText): boolean {
  if (!piece.isUpright || !line.isUpright) return piece.isUpright === line.isUpright && piece.size === line.size;
  const size = Math.max(line.size, piece.size);
  return Math.abs(piece.y - line.y) <= size * gaps.sameLine && gapBetween(line, piece) >= -size * gaps.backwards;
}

/** In points, in the direction of reading. Numbers in a line that runs left stand to the left of what is before them. */
function gapBetween(line: TextLine, piece: PlacedText): number {
  return piece.runsLeft || piece.right <= line.x ? line.x - piece.right : piece.x - line.right;
}

function append(line: TextLine, piece: PlacedText): void {
  const gap = gapBetween(line, piece) / Math.max(line.size, 1);
  const last = line.cells.length - 1;
  const before = line.cells[last] ?? '';
  if (piece.isUpright && !piece.runsLeft && gap > gaps.cell && !isLabel(line)) line.cells.push(piece.text);
  else line.cells[last] = `${before}${gap > gaps.word || !piece.isUpright ? ' ' : ''}${piece.text}`;
  line.x = Math.min(line.x, piece.x);
  line.right = Math.max(line.right, piece.right);
  // A raised footnote number must not make the line look small.
  if (piece.size > line.size) Object.assign(line, { size: piece.size, y: piece.y });
}

/** A bullet or number stands apart from its item, but belongs to it. */
function isLabel({ cells }: TextLine): boolean {
  return (
    cells.length === 1 && /^([•◦▪‣–*·-]|\(?(\d{1,3}(\.\d{1,3})*|[a-z]|[ivx]{1,5})[.)]?)$/i.test(cells[0]?.trim() ?? '')
  );
}
