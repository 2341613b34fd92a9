import { AppError } from '@footnote/core';

/** @throws AppError `invalid-utf-8` */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new AppError({
      kind: 'invalid',
      code: 'invalid-utf-8',
      publicMessage: 'The body is not valid UTF-8. Send JSON encoded as UTF-8.',
      cause,
    });
  }
}
