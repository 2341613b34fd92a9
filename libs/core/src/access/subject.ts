export type Scope = 'search' | 'answer' | 'ingest' | 'review' | 'admin';

export const allScopes: readonly Scope[] = ['search', 'answer', 'ingest', 'review', 'admin'];

/** One reader, as documents see it. Being in `everyone` goes without saying. */
export interface Reader {
  /** Lower case where it is an e-mail address. */
  user: string | null;
  /** Every group, those that contain these groups included. */
  groups: string[];
  /** Groups of this user that the credential leaves out: they open nothing, and a denial of one still holds. */
  otherGroups?: string[];
  /** Stands for all members of a group, of whom no more is known. */
  isGroup?: true;
}

/** Who makes a request, resolved once at the edge and passed to every use case. */
export interface Subject extends Reader {
  /** Stable id of the credential's owner: answers, conversations and idempotency keys belong to it. */
  id: string;
  scopes: Scope[];
  /** What was presented, without a name in it: `user:usr_…`, `key:key_…`, `local-admin`. For limits and the audit log. */
  credential: string;
}
