import { mediaTypeOfName } from '@footnote/contracts';

const unknown = 'application/octet-stream';

/**
 * What is stated, else what the first of the names that has a known ending says, else `application/octet-stream`: what
 * the document really is shows when it is read.
 */
export function mediaTypeOf(stated: string | null, ...names: string[]): string {
  const plain = stated?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (plain !== '' && plain !== unknown) return plain;
  return names.map(mediaTypeOfName).find((mediaType) => mediaType !== null) ?? unknown;
}
