export type IdPrefix =
  'doc' | 'ver' | 'job' | 'del' | 'ans' | 'con' | 'key' | 'fbk' | 'rev' | 'dec' | 'spd' | 'usr' | 'lgn';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const randomCharacters = 24;

/** An opaque id such as `doc_7m2k…`: 120 random bits, in Crockford's base 32 so that it can be read aloud. */
export function createId(prefix: IdPrefix): string {
  const bytes = crypto.getRandomValues(new Uint8Array(randomCharacters));
  return `${prefix}_${Array.from(bytes, (byte) => alphabet[byte % 32]).join('')}`;
}
