import type { TextSpan } from './split-at-spans.ts';

interface FoundText {
  text: string;
  /** Where the text begins in its document; the highlights count from the document's beginning too. */
  start: number;
  highlights: TextSpan[];
}

export interface Excerpt {
  text: string;
  start: number;
  /** Whether words before it were left out. */
  isCut: boolean;
  /** The sentence that matters, in the document; the whole passage where none stands out. */
  sentence: TextSpan;
}

/** A sentence that begins within so many characters is in sight anyway. */
const inSightCharacters = 140;

/** The passage from the sentence on that matters: the first one with the most of the words looked for. */
export function chooseExcerpt({ text, start, highlights }: FoundText): Excerpt {
  const [best] = sentencesOf(text)
    .map((sentence) => ({ ...sentence, words: wordsWithin(text, sentence, { start, highlights }) }))
    .sort((a, b) => b.words - a.words);
  const whole = { start, end: start + text.length };
  if (best === undefined || best.words === 0) return { text, start, isCut: false, sentence: whole };
  const sentence = { start: start + best.start, end: start + best.end };
  if (best.start < inSightCharacters) return { text, start, isCut: false, sentence };
  return { text: text.slice(best.start), start: sentence.start, isCut: true, sentence };
}

function sentencesOf(text: string): TextSpan[] {
  const sentences = [...text.matchAll(/\S[^\n]*?(?:[.!?:](?=\s)|(?=\n)|$)/g)];
  return sentences.map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** How many different words of the sentence are highlighted. */
function wordsWithin(text: string, sentence: TextSpan, { start, highlights }: Omit<FoundText, 'text'>): number {
  const within = highlights.filter((span) => span.start - start >= sentence.start && span.end - start <= sentence.end);
  return new Set(within.map((span) => text.slice(span.start - start, span.end - start).toLowerCase())).size;
}
