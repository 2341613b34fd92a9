/** UTF-16 offsets into a document's text, end exclusive. */
export interface TextSpan {
  start: number;
  end: number;
}

export interface TextPiece {
  start: number;
  text: string;
  marked: boolean;
}

/** The text in pieces, in order and without loss; spans outside it, empty or overlapping do no harm. */
export function splitAtSpans(text: string, offset: number, spans: TextSpan[]): TextPiece[] {
  const pieces: TextPiece[] = [];
  let position = 0;
  const add = (end: number, marked: boolean) => {
    if (end > position) pieces.push({ start: offset + position, text: text.slice(position, end), marked });
    position = Math.max(position, end);
  };
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    add(Math.min(Math.max(span.start - offset, 0), text.length), false);
    add(Math.min(span.end - offset, text.length), true);
  }
  add(text.length, false);
  return pieces;
}
