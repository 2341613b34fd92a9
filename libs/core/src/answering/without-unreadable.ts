import type { Reader } from '../access/subject.ts';
import type { DocumentStore } from '../ingestion/document-stores.ts';
import type { Answer } from './answer.ts';
import { readableDocuments } from './readable-documents.ts';
import { documentsOf, redactAnswer } from './redact-answer.ts';

/** The answer as it stands today: without what rests on documents that are gone, or that one of the readers may not read. */
export async function withoutUnreadable(answer: Answer, readers: Reader[], documents: DocumentStore): Promise<Answer> {
  const ids = documentsOf(answer);
  const readable = await readableDocuments(ids, readers, documents);
  return ids.filter((id) => !readable.has(id)).reduce(redactAnswer, answer);
}
