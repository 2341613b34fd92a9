import { AppError } from '@footnote/core';

/** A strong ETag (RFC 9110 §8.8.3) of a thing that knows when it last changed. */
export function entityTagOf({ id, updatedAt }: { id: string; updatedAt: Date }): string {
  return `"${id}-${updatedAt.getTime().toString(36)}"`;
}

/** @throws AppError `etag-mismatch` when If-Match is sent and names another state. */
export function requireMatch(ifMatch: string | undefined, current: string): void {
  if (ifMatch === undefined || ifMatch === '*') return;
  if (ifMatch.split(',').some((tag) => tag.trim() === current)) return;
  throw new AppError({
    kind: 'precondition-failed',
    code: 'etag-mismatch',
    publicMessage: 'It has changed since you read it. Read it again, then repeat your change.',
  });
}
