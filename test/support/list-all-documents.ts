import type { Document, FootnoteClient } from '@footnote/contracts';

/** The documents of all pages of the list. */
export async function listAllDocuments(client: FootnoteClient, source?: string): Promise<Document[]> {
  const documents: Document[] = [];
  let cursor: string | null = null;
  do {
    const page = await client.listDocuments({
      ...(source !== undefined && { source }),
      ...(cursor !== null && { cursor }),
    });
    documents.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return documents;
}
