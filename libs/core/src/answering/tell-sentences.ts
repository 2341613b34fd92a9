import type { AnswerListener } from './answer-events.ts';
import type { AnswerSentence } from './answer.ts';
import type { QuotedAnswer } from './quote-windows.ts';

/** Every sentence as an event, with the citations that it names. */
export function tellSentences(listener: AnswerListener, answer: QuotedAnswer): void {
  for (const index of answer.sentences.keys()) tell(listener, 'sentence-added', { answer, index });
}

/** What differs from the sentences that were told at first; what is no longer there, `answer-end` leaves out. */
export function tellChanges(listener: AnswerListener, told: QuotedAnswer, answer: QuotedAnswer): void {
  for (const [index, sentence] of answer.sentences.entries()) {
    const before = told.sentences[index];
    if (before === undefined) tell(listener, 'sentence-added', { answer, index });
    else if (differs(before, sentence)) tell(listener, 'sentence-revised', { answer, index });
  }
}

function tell(
  listener: AnswerListener,
  name: 'sentence-added' | 'sentence-revised',
  { answer, index }: { answer: QuotedAnswer; index: number },
): void {
  const sentence = answer.sentences[index];
  if (sentence === undefined) return;
  const citations = answer.citations.filter(({ number }) => sentence.citations.includes(number));
  listener({ name, data: { index, sentence, citations } });
}

function differs(a: AnswerSentence, b: AnswerSentence): boolean {
  return a.text !== b.text || a.verdict !== b.verdict || a.citations.join() !== b.citations.join();
}
