/** One metadata pair as one text. JSON keeps apart what a plain `key=value` would mix up when a key contains `=`. */
export function encodeMetadataPair(key: string, value: string): string {
  return JSON.stringify([key, value]);
}

/** @throws SyntaxError when the text was not written by `encodeMetadataPair`. */
export function decodeMetadataPair(encoded: string): [key: string, value: string] {
  return JSON.parse(encoded) as [string, string];
}
