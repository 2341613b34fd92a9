import { comparableText } from './comparable-text.ts';

/** Half-open, in UTF-16 code units of the text. */
export interface Span {
  start: number;
  end: number;
}

/**
 * Every place where a quote stands in a text, first one first; none where it stands nowhere. Markup, spacing, punctuation
 * and case may differ: gold quotes are often copied from a document's source, and the text is what a reader made of it.
 */
export function locateQuote(text: string, quote: string): Span[] {
  const wanted = comparableText(quote).letters;
  if (wanted === '') return [];
  const { letters, starts, ends } = comparableText(text);
  const spans: Span[] = [];
  for (let found = letters.indexOf(wanted); found >= 0; found = letters.indexOf(wanted, found + wanted.length)) {
    const start = starts[found];
    const end = ends[found + wanted.length - 1];
    if (start !== undefined && end !== undefined) spans.push({ start, end });
  }
  return spans;
}
