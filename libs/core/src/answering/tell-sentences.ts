import type { Reader } from '../access/subject.ts';
import type { DocumentStore } from '../ingestion/document-stores.ts';
import type { AnswerListener } from './answer-events.ts';
import type { AnswerSentence } from './answer.ts';
import type { QuotedAnswer } from './quote-windows.ts';
import { readableDocuments } from './readable-documents.ts';

/** To whom sentences are told, and where their right to read is looked up. */
interface Hearers {
  listener: AnswerListener;
  readers: readonly Reader[];
  documents: DocumentStore;
}

/**
 * Every sentence as an event, with the citations that it names. A sentence whose documents have gone or closed since they
 * were found is not told.
 */
export async function tellSentences(hearers: Hearers, answer: QuotedAnswer): Promise<void> {
  for (const index of answer.sentences.keys()) await tell(hearers, 'sentence-added', { answer, index });
}

/** What differs from the sentences that were told at first; what is no longer there, `answer-end` leaves out. */
export async function tellChanges(hearers: Hearers, told: QuotedAnswer, answer: QuotedAnswer): Promise<void> {
  for (const [index, sentence] of answer.sentences.entries()) {
    const before = told.sentences[index];
    if (before === undefined) await tell(hearers, 'sentence-added', { answer, index });
    else if (differs(before, sentence)) await tell(hearers, 'sentence-revised', { answer, index });
  }
}

async function tell(
  { listener, readers, documents }: Hearers,
  name: 'sentence-added' | 'sentence-revised',
  { answer, index }: { answer: QuotedAnswer; index: number },
): Promise<void> {
  const sentence = answer.sentences[index];
  if (sentence === undefined) return;
  const citations = answer.citations.filter(({ number }) => sentence.citations.includes(number));
  const cited = [...new Set(citations.map(({ documentId }) => documentId))];
  const readable = await readableDocuments(cited, readers, documents);
  if (readable.size === cited.length) await listener({ name, data: { index, sentence, citations } });
}

function differs(a: AnswerSentence, b: AnswerSentence): boolean {
  return a.text !== b.text || a.verdict !== b.verdict || a.citations.join() !== b.citations.join();
}
