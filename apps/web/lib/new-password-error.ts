import type { Failure } from './failure.ts';

/** What the service says is weak about a new password; null where something else went wrong. */
export function newPasswordError(failure: Failure | null): string | null {
  return failure?.code === 'weak-password' ? failure.detail : null;
}
