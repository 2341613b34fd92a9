import type { Answer, AnswerOutcome, AnswerSentence } from './answer.ts';

/**
 * The answer without a deleted document: without its related hits and citations, the sentences that rest on it alone, and
 * what was drafted or compared beside them. Returns the same object when nothing of the document is in it.
 */
export function redactAnswer(answer: Answer, documentId: string): Answer {
  const related = answer.related.filter((hit) => hit.documentId !== documentId);
  const isCited = answer.citations.some((citation) => citation.documentId === documentId);
  if (isCited) return withoutCitations({ ...answer, related }, documentId);
  return related.length === answer.related.length ? answer : { ...answer, related };
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
    // A rejected draft may repeat the document's words and does not say whose they are.
    unconfirmed: [],
    conflicts: answer.conflicts.filter((conflict) => conflict.citations.every((number) => kept.has(number))),
  };
}

function keepCited(sentences: AnswerSentence[], kept: Set<number>): AnswerSentence[] {
  return sentences
    .map((sentence) => ({ ...sentence, citations: sentence.citations.filter((number) => kept.has(number)) }))
    .filter((sentence) => sentence.citations.length > 0);
}

function outcomeWithout(answer: Answer, sentences: AnswerSentence[]): AnswerOutcome {
  if (answer.outcome !== 'answered' && answer.outcome !== 'partial') return answer.outcome;
  if (sentences.length === 0) return 'abstained';
  return sentences.length < answer.sentences.length ? 'partial' : answer.outcome;
}
