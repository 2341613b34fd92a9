import type { Span } from '../retrieval/passage.ts';
import type { RetrievedPassage } from '../retrieval/retrieve-passages.ts';

/** A sentence that an answer may quote. */
export interface QuotableSentence {
  retrieved: RetrievedPassage;
  span: Span;
  text: string;
}

/** The sentences of the passages in their order, without those that reviewers found wrong for questions like this one. */
export function quotableSentences(passages: readonly RetrievedPassage[]): QuotableSentence[] {
  return passages.flatMap((retrieved) => {
    const { passage, loweredSentences } = retrieved;
    return passage.sentences
      .filter(({ start }) => !loweredSentences.some((lowered) => lowered.start === start))
      .map((span) => ({
        retrieved,
        span,
        text: passage.text.slice(span.start - passage.start, span.end - passage.start),
      }));
  });
}
