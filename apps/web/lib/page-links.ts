export interface DocumentPlace {
  documentId: string;
  versionId: string;
  start: number;
  end: number;
}

/** The document page of this version, opened at the quote. */
export function documentLink({ documentId, versionId, start, end }: DocumentPlace): string {
  const place = new URLSearchParams({ version: versionId, start: String(start), end: String(end) });
  return `/documents/${encodeURIComponent(documentId)}?${place}`;
}

export function askLink(question: string): string {
  return `/ask?${new URLSearchParams({ q: question })}`;
}

export function searchLink(query: string, cursor?: string): string {
  return `/search?${new URLSearchParams(cursor === undefined ? { q: query } : { q: query, cursor })}`;
}

/** The address when it is one that a reader may follow, else null: documents bring addresses that nobody checked. */
export function safeLink(uri: string | null): string | null {
  if (uri === null || !URL.canParse(uri)) return null;
  return ['http:', 'https:', 'mailto:'].includes(new URL(uri).protocol) ? uri : null;
}
