import type { AnswerSentence } from '@footnote/contracts';

export interface SentenceGroup {
  sentences: string[];
  /** The citations that all of these sentences have. */
  citations: number[];
}

/** Neighbouring sentences that rest on the same citations, so that each quote is shown once beside them. */
export function groupSentences(sentences: AnswerSentence[]): SentenceGroup[] {
  const groups: SentenceGroup[] = [];
  for (const { text, citations } of sentences) {
    const last = groups.at(-1);
    if (last !== undefined && last.citations.join() === citations.join()) last.sentences.push(text);
    else groups.push({ sentences: [text], citations });
  }
  return groups;
}
