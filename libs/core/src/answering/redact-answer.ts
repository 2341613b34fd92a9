import type { Answer, AnswerOutcome, AnswerSentence } from './answer.ts';

/**
 * The answer without a deleted document: without its related hits and citations, every sentence that rests on it, also
 * beside others, and what was drafted or compared with it. Returns the same object when nothing of the document is in it.
 */
export function redactAnswer(answer: Answer, documentId: string): Answer {
  if (!documentsOf(answer).includes(documentId)) return answer;
  const related = answer.related.filter((hit) => hit.documentId !== documentId);
  const wasDraftedFrom = answer.draftedFrom.includes(documentId);
  const draftedFrom = answer.draftedFrom.filter((id) => id !== documentId);
  // A rejected draft may repeat the document's words and does not say whose they are.
  const unconfirmed = wasDraftedFrom ? [] : answer.unconfirmed;
  const isCited = answer.citations.some((citation) => citation.documentId === documentId);
  const rest = { ...answer, related, draftedFrom, unconfirmed };
  return isCited ? withoutCitations(rest, documentId) : rest;
}

/** Every document that the answer cites, relates to or was drafted from. */
export function documentsOf({ citations, related, draftedFrom }: Answer): string[] {
  return [...new Set([...[...citations, ...related].map(({ documentId }) => documentId), ...draftedFrom])];
}

function withoutCitations(answer: Answer, documentId: string): Answer {
  const citations = answer.citations.filter((citation) => citation.documentId !== documentId);
  const kept = new Set(citations.map((citation) => citation.number));
  const sentences = keepCited(answer.sentences, kept);
  return {
    ...answer,
    citations,
    sentences,
    text: sentences.map((sentence) => sentence.text).join(' '),
    outcome: outcomeWithout(answer, sentences),
    unconfirmed: [],
    conflicts: answer.conflicts.filter((conflict) => conflict.citations.every((number) => kept.has(number))),
  };
}

/** A sentence that joins two sources holds words of both, so it goes with either. */
function keepCited(sentences: AnswerSentence[], kept: Set<number>): AnswerSentence[] {
  return sentences.filter((sentence) => sentence.citations.every((number) => kept.has(number)));
}

function outcomeWithout(answer: Answer, sentences: AnswerSentence[]): AnswerOutcome {
  if (answer.outcome !== 'answered' && answer.outcome !== 'partial') return answer.outcome;
  if (sentences.length === 0) return 'abstained';
  return sentences.length < answer.sentences.length ? 'partial' : answer.outcome;
}
