import { splitAtSpans, type TextSpan } from './split-at-spans.ts';

interface MarkedTextProps {
  text: string;
  /** Where the text begins in its document: spans count from the document's beginning. */
  offset: number;
  spans: TextSpan[];
  /** `close` leaves empty lines out, for excerpts; `exact` shows every character. */
  spacing?: 'exact' | 'close';
}

/** Text with some of its words marked. Text from documents is only ever text here, never markup. */
export function MarkedText({ text, offset, spans, spacing = 'exact' }: MarkedTextProps) {
  return splitAtSpans(text, offset, spans).map((piece) => {
    const shown = spacing === 'close' ? piece.text.replaceAll(/\n\s*\n/g, '\n') : piece.text;
    return piece.marked ? <mark key={piece.start}>{shown}</mark> : <span key={piece.start}>{shown}</span>;
  });
}
