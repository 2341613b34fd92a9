/** A place in one version of a document; offsets count UTF-16 code units of its text. */
export interface DocumentPlace {
  documentId: string;
  versionId: string;
  start: number;
  end: number;
}

/** Where the portal shows this version, opened at the quote: a path from its root, with the query. */
export function documentLink({ documentId, versionId, start, end }: DocumentPlace): string {
  const place = new URLSearchParams({ version: versionId, start: String(start), end: String(end) });
  return `/documents/${encodeURIComponent(documentId)}?${place}`;
}
