import type { AuditEntry } from '@footnote/contracts';

/** What was done, in the order of the filter. */
export const actionWords: Record<string, string> = {
  'question-asked': 'Asked a question',
  'answer-viewed': 'Opened an answer',
  'search-made': 'Searched',
  'document-viewed': 'Read a document',
  'document-downloaded': 'Downloaded a document',
  'document-received': 'Added a document',
  'document-changed': 'Changed a document',
  'document-deleted': 'Deleted a document',
  'source-changed': 'Changed a source',
  'review-decided': 'Decided in review',
  'review-undone': 'Undid a decision',
  'sign-in-succeeded': 'Signed in',
  'sign-in-failed': 'Failed to sign in',
  'signed-out': 'Signed out',
  'password-changed': 'Changed a password',
  'link-made': 'Made a one-time link',
  'login-revoked': 'Ended a login',
  'user-created': 'Added a user',
  'user-changed': 'Changed a user',
  'user-erased': 'Erased a user',
  'user-exported': 'Exported a user',
  'group-changed': 'Changed a group',
  'group-deleted': 'Deleted a group',
  'api-key-made': 'Made an API key',
  'api-key-revoked': 'Revoked an API key',
  'audit-exported': 'Exported this log',
  'retention-applied': 'Removed what was old',
};

/** An action in words; one that is newer than this portal by its own name. */
export function describeAction(action: string): string {
  return actionWords[action] ?? action.replaceAll('-', ' ').replace(/^./, (letter) => letter.toUpperCase());
}

const namedActors: Record<string, string> = {
  'local-admin': 'Whoever sits at this machine',
  'admin-key': 'The admin key of the settings',
};

/** Who did something, by the name of today. */
export function describeActor({ actor, actorName }: Pick<AuditEntry, 'actor' | 'actorName'>): string {
  if (actorName !== null) return actor.startsWith('key:') ? `${actorName}, by a key` : actorName;
  const [kind = '', id] = actor.split(':', 2);
  if (id === undefined) return namedActors[actor] ?? actor;
  return { user: 'Somebody erased', key: 'A key that is gone', slack: 'Somebody in Slack' }[kind] ?? actor;
}

const detailsShownMax = 3;

/** The details in one line: lists by their length, what is nested not at all. */
export function describeDetails(details: AuditEntry['details']): string | null {
  const parts = Object.entries(details).flatMap(([name, value]) => {
    const shown = Array.isArray(value) ? value.length.toLocaleString('en-GB') : value;
    return shown === null || typeof shown === 'object' ? [] : [`${wordsOf(name)} ${shown}`];
  });
  return parts.length === 0 ? null : parts.slice(0, detailsShownMax).join(' · ');
}

/** `documentVersions` as `document versions`. */
export function wordsOf(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replaceAll(/[-_]/g, ' ');
}

/** Where a thing is looked after; null for one that has no page. */
export function targetLink(target: string): string | null {
  const found = [
    { prefix: 'doc_', page: '/admin/documents?document=' },
    { prefix: 'usr_', page: '/admin/users?user=' },
    { prefix: 'key_', page: '/admin/keys?key=' },
  ].find(({ prefix }) => target.startsWith(prefix));
  return found === undefined ? null : found.page + encodeURIComponent(target);
}
