import { AppError } from '@footnote/core';

/** A list's cursor is the id of the last item that was shown, in base64url so that nobody builds on it. */
export function toListCursor(lastId: string): string {
  return Buffer.from(lastId).toString('base64url');
}

/** @throws AppError `cursor-expired` for what cannot be a cursor of ours. */
export function fromListCursor(cursor: string): string {
  const id = Buffer.from(cursor, 'base64url').toString();
  if (/^[a-z]{3}_[0-9a-z]{24}$/.test(id)) return id;
  throw new AppError({
    kind: 'invalid',
    code: 'cursor-expired',
    publicMessage: 'The cursor is not valid. Read the list from its beginning.',
  });
}
