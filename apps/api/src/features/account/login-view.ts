import type { Login as LoginView } from '@footnote/contracts';
import type { Login } from '@footnote/core';

/** A login without its secret. */
export function toLoginView(login: Login, currentId: string | null): LoginView {
  return {
    id: login.id,
    device: login.device,
    createdAt: login.createdAt.toISOString(),
    lastSeenAt: login.lastSeenAt.toISOString(),
    expiresAt: login.expiresAt.toISOString(),
    isCurrent: login.id === currentId,
  };
}
