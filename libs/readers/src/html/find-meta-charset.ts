/** Browsers look for the encoding in this many bytes as well. */
const headBytesMax = 1_024;

/** The encoding that an HTML page names for itself, or null. */
export function findMetaCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, headBytesMax)).toString('latin1');
  const label = /<meta\s[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1]?.toLowerCase();
  if (label === undefined) return null;
  // A page whose bytes could be read as ASCII to find this label cannot be UTF-16, whatever it says.
  return label.startsWith('utf-16') ? 'utf-8' : label;
}
