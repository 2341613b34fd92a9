import { UnreadableDocumentError, type ReadRequest } from '@footnote/core';
import type { Format } from './format.ts';
import { sniffContent } from './sniff-content.ts';
import { withoutParameters } from './without-parameters.ts';

/** Media types by which a sender says that it does not know, or that systems give to files that are something else. */
const vagueMediaTypes = new Set([
  ...['', 'application/octet-stream', 'binary/octet-stream', 'application/zip', 'application/x-zip-compressed'],
  // Windows sends these for CSV files and for web pages that were saved under Office names.
  ...['application/vnd.ms-excel', 'application/msword'],
]);

/**
 * The media type to read a document as. Content that shows its format beyond doubt decides; between kinds of text the
 * media type given decides, then a page's first tag, then the file name.
 * @throws UnreadableDocumentError `unsupported` when nothing tells, `unreadable` when content and statement contradict
 */
export async function detectMediaType(request: ReadRequest, formats: readonly Format[]): Promise<string> {
  const sniffed = await sniffContent(request.bytes);
  if (sniffed?.binary) return sniffed.mediaType;
  const given = withoutParameters(request.mediaType);
  const stated = formats.find((format) => format.mediaTypes.includes(given)) ?? null;
  const isVague = vagueMediaTypes.has(given) || stated?.knownByContent === true;
  if (!isVague) return given;
  if (sniffed !== null) return sniffed.mediaType;
  const named = formatOfName(request.fileName, formats) ?? stated;
  if (named === null) {
    const detail = 'Neither media type, content nor file name tell the format. Give the file its usual ending.';
    throw new UnreadableDocumentError('unsupported', detail);
  }
  if (named.knownByContent) throw contradiction(named);
  return named.mediaTypes[0] ?? given;
}

function formatOfName(fileName: string, formats: readonly Format[]): Format | null {
  // "Release 2.0" ends in no extension, and what has none has always been text.
  const extension = /\.([a-z][a-z\d]{0,9})$/i.exec(fileName)?.[1]?.toLowerCase() ?? 'txt';
  return formats.find((format) => format.fileExtensions.includes(extension)) ?? null;
}

function contradiction({ fileExtensions: [extension = ''] }: Format): UnreadableDocumentError {
  const kind = extension.toUpperCase();
  const detail = `It is called a ${kind} file but is none, or is cut off. Open it, save it again and send that.`;
  return new UnreadableDocumentError('unreadable', detail);
}
