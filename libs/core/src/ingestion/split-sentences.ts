import type { Span } from '../retrieval/passage.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** ICU ends a sentence after these; what follows belongs to the same sentence. */
const abbreviationAtEnd =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|approx|incl|no|nr|mr|mrs|ms|dr|st|z\.b|bzw|ca|p\.ej|[A-Z])\.\s*$/i;
/** The number of a list item, which is no sentence: `3.`, `12)`. */
const itemNumber = /^\d{1,3}[.)]$/;
const beginsLowerCase = /^\p{Ll}/u;

/** Sentences of `text.slice(start, end)` by Unicode's rules (UAX #29), as offsets into `text`, without surrounding space. */
export function splitSentences(text: string, { start, end }: Span): Span[] {
  const sentences: Span[] = [];
  for (const { segment, index } of segmenter.segment(text.slice(start, end))) {
    const span = trimmedSpan(segment, start + index);
    if (span === null) continue;
    const last = sentences.at(-1);
    if (last !== undefined && continuesSentence(text.slice(last.start, last.end), text.slice(span.start, span.end))) {
      last.end = span.end;
    } else {
      sentences.push(span);
    }
  }
  return sentences;
}

function trimmedSpan(segment: string, offset: number): Span | null {
  const trimmed = segment.trim();
  if (trimmed === '') return null;
  const start = offset + segment.indexOf(trimmed);
  return { start, end: start + trimmed.length };
}

function continuesSentence(previous: string, next: string): boolean {
  return itemNumber.test(previous) || abbreviationAtEnd.test(previous) || beginsLowerCase.test(next);
}
