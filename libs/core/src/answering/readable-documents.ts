import { canRead } from '../access/can-read.ts';
import type { Reader } from '../access/subject.ts';
import type { DocumentStore } from '../ingestion/document-stores.ts';

/** Which of these documents are there, and readable by every reader, by their rows as they are now. */
export async function readableDocuments(
  ids: string[],
  readers: readonly Reader[],
  documents: DocumentStore,
): Promise<Set<string>> {
  const found = await documents.findMany(ids);
  return new Set(found.filter(({ access }) => readers.every((reader) => canRead(reader, access))).map(({ id }) => id));
}
