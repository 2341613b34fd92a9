import type { StoredAnswer } from '../answering/answer.ts';
import type { Access } from './access.ts';
import { canRead } from './can-read.ts';
import { isInAudience } from './readers.ts';
import type { Scope, Subject } from './subject.ts';

/**
 * Every kind of thing that a request can do, and the scopes of which one is needed for it. A route declares its action;
 * a route without one is closed. Which rows of a kind are then shown, the functions below decide.
 */
export const scopesByAction = {
  search: ['search'],
  ask: ['answer'],
  'view-answer': ['answer', 'review'],
  'give-feedback': ['answer'],
  'read-document': ['search', 'answer'],
  'list-documents': ['search', 'ingest', 'admin'],
  'send-documents': ['ingest'],
  'manage-documents': ['ingest', 'admin'],
  'list-sources': ['search', 'ingest', 'admin'],
  'manage-sources': ['ingest', 'admin'],
  'follow-jobs': ['ingest', 'admin'],
  'use-plugins': ['search', 'answer'],
  review: ['review'],
  'own-account': ['search', 'answer', 'ingest', 'review', 'admin'],
  administer: ['admin'],
} as const satisfies Record<string, readonly Scope[]>;

export type Action = keyof typeof scopesByAction;

export function mayDo(subject: Subject, action: Action): boolean {
  const scopes: readonly Scope[] = scopesByAction[action];
  return subject.scopes.some((scope) => scopes.includes(scope));
}

/** For any character of its content. */
export function mayReadDocument(subject: Subject, access: Access): boolean {
  return canRead(subject, access);
}

/** For its title, status and labels: who looks after documents sees that one is there and how it fares, never its text. */
export function maySeeDocument(subject: Subject, access: Access): boolean {
  return mayDo(subject, 'manage-documents') || canRead(subject, access);
}

/**
 * What is shown of who may read something: all of it to those who manage it, to others what concerns them, so that nobody
 * learns the names of groups and users. A denial concerns nobody who sees this.
 */
export function accessShownTo(
  subject: Subject,
  access: Access,
  managing: 'manage-documents' | 'manage-sources',
): Access {
  if (mayDo(subject, managing)) return access;
  return {
    everyone: access.everyone,
    groups: access.groups.filter((group) => subject.groups.includes(group)),
    users: access.users.filter((user) => user === subject.user),
  };
}

/** Its asker, those for whom it was made as well, and reviewers; each sees only what they may read of it today. */
export function mayViewAnswer(subject: Subject, { askedBy, audience }: StoredAnswer): boolean {
  if (askedBy === subject.id || mayDo(subject, 'review')) return true;
  return audience !== null && isInAudience(subject, audience);
}
