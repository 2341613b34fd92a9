import { AppError } from '@footnote/core';
import { ApiHeader } from '@nestjs/swagger';

/** Says in the OpenAPI document that the route calls `requireMatch`. */
export const TakesIfMatch = () =>
  ApiHeader({
    name: 'If-Match',
    required: false,
    description: 'The ETag of what you read: carried out only if nobody has changed it since',
    schema: { type: 'string' },
  });

/** A strong ETag (RFC 9110 §8.8.3) of a thing that knows when it last changed. */
export function entityTagOf({ id, updatedAt }: { id: string; updatedAt: Date }): string {
  return `"${id}-${updatedAt.getTime().toString(36)}"`;
}

/** @param current null when the thing does not exist, which no If-Match fits. @throws AppError `etag-mismatch` */
export function requireMatch(ifMatch: string | undefined, current: string | null): void {
  if (ifMatch === undefined) return;
  if (current !== null && ifMatch.trim() === '*') return;
  if (ifMatch.split(',').some((tag) => tag.trim() === current)) return;
  throw new AppError({
    kind: 'precondition-failed',
    code: 'etag-mismatch',
    publicMessage: 'It has changed since you read it. Read it again, then repeat your change.',
  });
}
