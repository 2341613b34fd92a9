import type { Scope } from '@footnote/contracts';

/** What a key with the scope may do, in the order of a form. */
export const scopeWords: Record<Scope, string> = {
  search: 'Find and read documents',
  answer: 'Ask questions',
  ingest: 'Add, change and delete documents',
  review: 'Judge answers',
  admin: 'Manage keys, models and everything else',
};

export const scopes = Object.keys(scopeWords) as Scope[];
