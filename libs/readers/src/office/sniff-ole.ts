import { UnreadableDocumentError } from '@footnote/core';

/** Names of streams in an OLE file, each with the format that has it; the first that is found decides. */
const streams: readonly [name: string, mediaType: string][] = [
  ['__substg1.0_', 'application/vnd.ms-outlook'],
  ['EncryptedPackage', 'encrypted'],
  ['WordDocument', 'application/msword'],
  ['PowerPoint Document', 'application/vnd.ms-powerpoint'],
  ['Workbook', 'application/vnd.ms-excel'],
  ['Book', 'application/vnd.ms-excel'],
];

/**
 * Which of the formats in an OLE file this is: old Office, Outlook, or an encrypted new one.
 * @throws UnreadableDocumentError `needs-password`
 */
export function sniffOle(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = streams.find(([name]) => buffer.includes(Buffer.from(name, 'utf16le')));
  if (found?.[1] === 'encrypted') {
    const detail = 'The file is protected by a password. Remove the password and send it again.';
    throw new UnreadableDocumentError('needs-password', detail);
  }
  return found?.[1] ?? 'application/x-ole-storage';
}
