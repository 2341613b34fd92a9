import { splitAtSpans, type TextSpan } from './split-at-spans.ts';

interface MarkedTextProps {
  text: string;
  /** Where the text begins in its document: spans count from the document's beginning. */
  offset: number;
  spans: TextSpan[];
}

/** Text with some of its words marked. Text from documents is only ever text here, never markup. */
export function MarkedText({ text, offset, spans }: MarkedTextProps) {
  return splitAtSpans(text, offset, spans).map((piece) =>
    piece.marked ? <mark key={piece.start}>{piece.text}</mark> : <span key={piece.start}>{piece.text}</span>,
  );
}
