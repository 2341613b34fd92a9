import { AppError } from '@footnote/core';

/** The name of the last user that was shown, in base64url so that nobody builds on it. */
export function toNameCursor(name: string): string {
  return Buffer.from(name).toString('base64url');
}

/** @throws AppError `cursor-expired` for what cannot be a cursor of ours */
export function fromNameCursor(cursor: string): string {
  const name = Buffer.from(cursor, 'base64url').toString();
  if (name !== '' && !name.includes('\0') && toNameCursor(name) === cursor) return name;
  throw new AppError({
    kind: 'invalid',
    code: 'cursor-expired',
    publicMessage: 'The cursor is not valid. Read the list from its beginning.',
  });
}
