import { UnreadableDocumentError, type ReadRequest, type ReadResult } from '@footnote/core';
import { chooseFormat } from './choose-format.ts';
import { detectMediaType } from './detect-media-type.ts';
import { formats } from './readers.ts';

/**
 * Reads a document of any known format in this very process; the service goes through `openReaderProcess` instead.
 * @throws UnreadableDocumentError
 */
export async function readDocument(request: ReadRequest): Promise<ReadResult> {
  if (request.bytes.length === 0) throw new UnreadableDocumentError('empty', 'The file has no content.');
  const mediaType = detectMediaType(request, formats);
  const format = chooseFormat(formats, mediaType);
  if (format === null) throw new UnreadableDocumentError('unsupported', `There is no reader for ${mediaType}.`);
  const reader = await format.loadReader();
  return reader.read(request);
}
