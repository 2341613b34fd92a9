import type { ErrorKind } from '@footnote/core';

/** The one place where a kind of error becomes a status; a new kind does not compile without one. */
export const statusByErrorKind = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'precondition-failed': 412,
  'too-large': 413,
  unsupported: 415,
  'too-many': 429,
  internal: 500,
  'not-built': 501,
  unavailable: 503,
  timeout: 504,
} as const satisfies Record<ErrorKind, number>;
