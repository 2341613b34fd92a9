export type Scope = 'search' | 'answer' | 'ingest' | 'review' | 'admin';

export const allScopes: readonly Scope[] = ['search', 'answer', 'ingest', 'review', 'admin'];

/** One reader, as documents see it. Being in `everyone` goes without saying. */
export interface Reader {
  user: string | null;
  groups: string[];
}

/** Who makes a request, resolved once at the edge and passed to every use case. */
export interface Subject extends Reader {
  /** Stable id of the credential's owner: answers, conversations and idempotency keys belong to it. */
  id: string;
  scopes: Scope[];
}
