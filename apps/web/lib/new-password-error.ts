import type { Failure } from './failure.ts';

/** What the service says is wrong with a new password; null where something else went wrong. */
export function newPasswordError({ status, code, detail }: Failure): string | null {
  return (status === 400 || status === 422) && code.includes('password') ? detail : null;
}
