import { UnreadableDocumentError } from '@footnote/core';

const byteOrderMarks: readonly [encoding: string, bytes: readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * Bytes to text. A byte order mark decides the encoding, else `declared`, else it is UTF-8.
 * @throws UnreadableDocumentError `unreadable` for bytes that are not valid in that encoding, and for NUL characters:
 * replacing them would change what the document says
 */
export function decodeText(bytes: Uint8Array, declared: string | null): string {
  const mark = byteOrderMarks.find(([, start]) => start.every((byte, index) => bytes[index] === byte));
  const text = decode(bytes, mark?.[0] ?? declared ?? 'utf-8');
  if (text.includes('\0')) throw new UnreadableDocumentError('unreadable', 'The text contains NUL characters.');
  return text.replace(/\r\n?/g, '\n');
}

/** The charset parameter of a media type, or null. */
export function charsetOf(mediaType: string): string | null {
  return /;\s*charset\s*=\s*"?([\w.:+-]+)/i.exec(mediaType)?.[1] ?? null;
}

function decode(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    const detail = `The bytes are not valid ${encoding.slice(0, 40)} text; save the file as UTF-8.`;
    throw new UnreadableDocumentError('unreadable', detail, { cause: error });
  }
}
