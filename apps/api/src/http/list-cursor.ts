import { AppError, type DocumentListPosition } from '@footnote/core';

/** A list's cursor is the place of the last item that was shown, in base64url so that nobody builds on it. */
export function toListCursor({ createdAt, id }: DocumentListPosition): string {
  return Buffer.from(JSON.stringify([createdAt, id])).toString('base64url');
}

/** @throws AppError `cursor-expired` for what cannot be a cursor of ours. */
export function fromListCursor(cursor: string): DocumentListPosition {
  const position = parsePosition(Buffer.from(cursor, 'base64url').toString());
  // Written out again it must be the same, which holds for nothing but what `toListCursor` made.
  if (position !== null && toListCursor(position) === cursor) return position;
  throw new AppError({
    kind: 'invalid',
    code: 'cursor-expired',
    publicMessage: 'The cursor is not valid. Read the list from its beginning.',
  });
}

function parsePosition(text: string): DocumentListPosition | null {
  const [, instant, id] = /^\["([0-9TZ:.-]{24})","([a-z]{3}_[0-9a-z]{24})"\]$/.exec(text) ?? [];
  if (instant === undefined || id === undefined || Number.isNaN(Date.parse(instant))) return null;
  return { createdAt: new Date(instant), id };
}
