import type { Format } from './format.ts';

/** The format that takes this media type, or null. Throws when two claim it: that is a mistake in the list. */
export function chooseFormat(formats: readonly Format[], mediaType: string): Format | null {
  const claims = formats.filter((format) => format.mediaTypes.includes(mediaType));
  if (claims.length > 1) throw new Error(`${claims.length} formats claim the media type ${mediaType}.`);
  return claims[0] ?? null;
}
