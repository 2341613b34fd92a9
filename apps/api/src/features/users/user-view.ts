import { createHash } from 'node:crypto';
import type { User as UserView } from '@footnote/contracts';
import type { UserWithGroups } from '@footnote/core';

/** A user as the contract shows it: without the password's hash. */
export function toUserView(user: UserWithGroups): UserView {
  const { passwordHash: _passwordHash, ...shown } = user;
  return {
    ...shown,
    createdAt: user.createdAt.toISOString(),
    lastSeenAt: user.lastSeenAt?.toISOString() ?? null,
  };
}

/** A strong ETag of what an admin can change. */
export function tagOfUser({ id, displayName, role, status }: UserWithGroups): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([displayName, role, status]))
    .digest('base64url');
  return `"${id}-${hash.slice(0, 16)}"`;
}
