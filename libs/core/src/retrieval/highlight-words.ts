import type { Passage, Span } from './passage.ts';
import { contentStems, wordsOf } from './words.ts';

const highlightsMax = 50;

/** The words of the query in a passage, as offsets into the version's text; neighbours are one highlight. */
export function highlightWords(query: string, passage: Pick<Passage, 'text' | 'start'>): Span[] {
  const wanted = contentStems(query);
  const highlights: Span[] = [];
  for (const word of wordsOf(passage.text)) {
    if (!wanted.has(word.stem)) continue;
    const span = { start: passage.start + word.start, end: passage.start + word.end };
    const last = highlights.at(-1);
    if (last !== undefined && span.start - last.end === 1) last.end = span.end;
    else if (highlights.length < highlightsMax) highlights.push(span);
  }
  return highlights;
}
