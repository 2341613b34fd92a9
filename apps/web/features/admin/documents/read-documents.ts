import type { Document, DocumentListOptions, FootnoteClient, Source } from '@footnote/contracts';
import { load } from '../../../lib/failure.ts';
import { isUnderWay } from './describe-status.ts';
import type { Listed } from './merge-documents.ts';

/** Documents below the first page that are looked up one by one while they are under way. */
const lookedUpMax = 10;

export type DocumentFilter = Pick<DocumentListOptions, 'source' | 'status'>;

export interface ReadDocuments {
  page: Listed;
  sources: Source[];
  /** Documents below the first page as they stand now. */
  lookedUp: Document[];
  goneIds: string[];
}

/** The first page of the list, the sources with their counts, and how those fare that are under way further down. */
export async function readDocuments(
  client: FootnoteClient,
  filter: DocumentFilter,
  shown: Document[],
): Promise<ReadDocuments> {
  const [page, sources] = await Promise.all([client.listDocuments(filter), client.listSources()]);
  const ids = new Set(page.items.map(({ id }) => id));
  const below = shown.filter((document) => isUnderWay(document) && !ids.has(document.id)).slice(0, lookedUpMax);
  const found = await Promise.all(below.map(({ id }) => load(client.getDocument(id))));
  return {
    page,
    sources: sources.items,
    lookedUp: found.flatMap(({ value }) => value ?? []),
    goneIds: below.filter((_, index) => found[index]?.failure?.status === 404).map(({ id }) => id),
  };
}
