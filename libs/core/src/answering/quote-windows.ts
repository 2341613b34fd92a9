import { placeOf } from '../retrieval/passage-place.ts';
import type { AnswerSentence, Citation } from './answer.ts';
import type { QuoteWindow } from './choose-windows.ts';

export interface QuotedAnswer {
  sentences: AnswerSentence[];
  citations: Citation[];
}

/** The windows as sentences and numbered citations; each quote is cut from the stored version itself. */
export function quoteWindows(windows: readonly QuoteWindow[]): QuotedAnswer {
  const citations = windows.flatMap((window, position) => citationOf(window, position + 1));
  const sentences = windows.flatMap((window, position) =>
    window.sentences.map(({ start, end }): AnswerSentence => ({
      text: (window.version.text ?? '').slice(start, end),
      verdict: 'quoted',
      citations: [position + 1],
    })),
  );
  return { sentences, citations };
}

function citationOf({ retrieved, version, span }: QuoteWindow, number: number): Citation[] {
  if (version.text === null || version.contentHash === null) return [];
  const { start, end } = span;
  const quote = version.text.slice(start, end);
  return [{ ...placeOf(retrieved), number, quote, start, end, contentHash: version.contentHash }];
}
