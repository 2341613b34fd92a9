/** Browsers look at the first 1,024 bytes, and begin again when the encoding stands further down; nobody goes beyond this. */
const headBytesMax = 64 * 1024;

/** The encoding that an HTML page names for itself, or null. */
export function findMetaCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, headBytesMax)).toString('latin1');
  const label = /<meta\s[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1]?.toLowerCase();
  if (label === undefined) return null;
  // A page whose bytes could be read as ASCII to find this label cannot be UTF-16, whatever it says.
  return label.startsWith('utf-16') ? 'utf-8' : label;
}
