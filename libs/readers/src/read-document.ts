import { UnreadableDocumentError, type ReadRequest, type ReadResult } from '@footnote/core';
import { chooseFormat } from './choose-format.ts';
import { detectMediaType } from './detect-media-type.ts';
import { readerLimits } from './reader.limits.ts';
import { formats } from './readers.ts';
import { unsupportedFormat } from './unsupported-format.ts';
import { withoutParameters } from './without-parameters.ts';

/**
 * Reads a document of any known format in this very process; the service goes through `openReaderProcess` instead.
 * @throws UnreadableDocumentError
 */
export async function readDocument(request: ReadRequest): Promise<ReadResult> {
  return readAt(0, request);
}

async function readAt(depth: number, request: ReadRequest): Promise<ReadResult> {
  if (depth > readerLimits.nestedDocumentsDepthMax) {
    throw new UnreadableDocumentError('limit', `Documents lie in each other deeper than ${depth - 1} levels.`);
  }
  if (request.bytes.length === 0) throw new UnreadableDocumentError('empty', 'The file has no content.');
  const mediaType = await detectMediaType(request, formats);
  const format = chooseFormat(formats, mediaType);
  if (format === null) throw unsupportedFormat(mediaType);
  const reader = await format.loadReader((nested) => readAt(depth + 1, nested));
  // A type that was given rightly keeps its parameters: they name the encoding.
  const isGiven = withoutParameters(request.mediaType) === mediaType;
  return reader.read(isGiven ? request : { ...request, mediaType });
}
