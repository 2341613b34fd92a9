import { UnreadableDocumentError, type ReadRequest } from '@footnote/core';
import type { Format } from './format.ts';
import { sniffContent } from './sniff-content.ts';

/** Media types by which a sender says that it does not know. */
const unknownMediaTypes = new Set(['', 'application/octet-stream', 'binary/octet-stream']);

/**
 * The media type to read a document as: the one given, else what the content shows, else what the file name says.
 * @throws UnreadableDocumentError `unsupported` when nothing tells, `unreadable` when content and given type contradict
 */
export function detectMediaType(request: ReadRequest, formats: readonly Format[]): string {
  const given = withoutParameters(request.mediaType);
  const sniffed = sniffContent(request.bytes);
  if (!unknownMediaTypes.has(given)) {
    if (given.startsWith('text/') && sniffed?.binary) {
      throw new UnreadableDocumentError('unreadable', `Sent as ${given}, but the content is ${sniffed.mediaType}.`);
    }
    return given;
  }
  const detected = sniffed?.mediaType ?? mediaTypeOfName(request.fileName, formats);
  if (detected === null) {
    throw new UnreadableDocumentError('unsupported', 'Neither media type, content nor file name tell the format.');
  }
  return detected;
}

function withoutParameters(mediaType: string): string {
  return (mediaType.split(';', 1)[0] ?? '').trim().toLowerCase();
}

function mediaTypeOfName(fileName: string, formats: readonly Format[]): string | null {
  const dot = fileName.lastIndexOf('.');
  if (dot < 0) return 'text/plain';
  const extension = fileName.slice(dot + 1).toLowerCase();
  return formats.find((format) => format.fileExtensions.includes(extension))?.mediaTypes[0] ?? null;
}
