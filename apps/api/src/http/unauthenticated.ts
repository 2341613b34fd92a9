import { AppError } from '@footnote/core';

/** One and the same for nothing, a wrong key, an expired one and a suspended user. */
export function unauthenticated(): AppError {
  return new AppError({
    kind: 'unauthenticated',
    code: 'unauthenticated',
    publicMessage: 'This needs somebody who is signed in, or a valid API key: Authorization: Bearer <key>.',
  });
}
