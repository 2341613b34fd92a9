import { AppError } from '@footnote/core';

/** @throws AppError `invalid-json` */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError({ kind: 'invalid', code: 'invalid-json', publicMessage: 'The body is not valid JSON.', cause });
  }
}
