const path = encodeURIComponent;

/** The document as a page to read, in the version that is current. */
export function readingLink(documentId: string): string {
  return `/documents/${path(documentId)}`;
}

/** The bytes as they were uploaded; the browser saves them. */
export function originalLink(documentId: string, versionId?: string): string {
  const query = versionId === undefined ? '' : `?${new URLSearchParams({ version: versionId })}`;
  return `/api/v1/documents/${path(documentId)}/original${query}`;
}
