export { documentLink, type DocumentPlace } from '@footnote/contracts';

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
