import { createId, type Group, type Login, type User } from '@footnote/core';
import { builtAt } from './build-source.ts';

/** An active person with the role reader, who has a password. */
export function buildUser(changes: Partial<User> = {}): User {
  const id = changes.id ?? createId('usr');
  return {
    id,
    kind: 'person',
    name: `${id}@example.org`,
    displayName: 'Ana',
    role: 'reader',
    status: 'active',
    passwordHash: `hash-of-${id}`,
    claimedGroups: [],
    createdAt: builtAt,
    lastSeenAt: null,
    ...changes,
  };
}

/** A group without members. */
export function buildGroup(changes: Partial<Group> & Pick<Group, 'id'>): Group {
  return { title: changes.id, users: [], groups: [], updatedAt: builtAt, ...changes };
}

/** A login that was just made and lasts a week. */
export function buildLogin(changes: Partial<Login> & Pick<Login, 'userId'>): Login {
  const id = changes.id ?? createId('lgn');
  return {
    id,
    secretHash: `hash-of-${id}`,
    previousSecretHash: null,
    rotatedAt: builtAt,
    createdAt: builtAt,
    lastSeenAt: builtAt,
    expiresAt: new Date(builtAt.getTime() + 7 * 24 * 60 * 60 * 1_000),
    device: 'Firefox on Linux',
    idToken: null,
    ...changes,
  };
}
