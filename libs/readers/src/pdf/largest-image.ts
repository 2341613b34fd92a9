/** Between a stream's `Width` and its `Height` stands little else. */
const sizes = /\/(?:Width|Height)\s+(\d{1,9})(?=[^>]{0,500}?\/(?:Width|Height)\s+(\d{1,9}))/g;

/**
 * Pixels of the largest picture that a PDF declares, 0 when it has none: without decoding anything, since the
 * dictionaries of streams are never packed.
 */
export function largestImage(bytes: Uint8Array): number {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  let largest = 0;
  for (const [, first, second] of source.matchAll(sizes)) largest = Math.max(largest, Number(first) * Number(second));
  return largest;
}
