import { contractLimits, type ReceiveDocumentRequest, type ReceiveFileRequest } from '@footnote/contracts';
import { AppError, toAccess, type ReceiveDocumentRequest as Received } from '@footnote/core';
import { mediaTypeOf } from './media-type-of.ts';

export interface UploadedContent {
  bytes: Uint8Array<ArrayBuffer>;
  fileName: string;
  /** As the client states it, or null. */
  mediaType: string | null;
}

/** JSON with its content inside. @throws AppError `too-large` */
export function fromJson({ text, contentBase64, ...labels }: ReceiveDocumentRequest): Received {
  const isText = text !== undefined;
  const bytes = isText ? new TextEncoder().encode(text) : new Uint8Array(Buffer.from(contentBase64 ?? '', 'base64'));
  const named = mediaTypeOf(labels.mediaType ?? null, labels.externalId);
  // What comes as text is text, whatever the name ends in.
  const stated = isText && named === 'application/octet-stream' ? 'text/plain' : named;
  return fromUpload(labels, { bytes, fileName: labels.externalId, mediaType: stated });
}

/** Labels with a file beside them. @throws AppError `too-large` */
export function fromUpload(labels: ReceiveFileRequest, content: UploadedContent): Received {
  refuseTooLarge(content.bytes.length);
  return {
    source: labels.source,
    externalId: labels.externalId,
    title: labels.title ?? null,
    ...(labels.uri !== undefined && { uri: labels.uri }),
    mediaType: mediaTypeOf(labels.mediaType ?? content.mediaType, content.fileName, labels.externalId),
    bytes: content.bytes,
    access: labels.access === undefined ? null : toAccess(labels.access),
    sensitivity: labels.sensitivity ?? null,
    modifiedAt: labels.modifiedAt === undefined ? null : new Date(labels.modifiedAt),
    metadata: labels.metadata ?? null,
  };
}

function refuseTooLarge(bytes: number): void {
  if (bytes <= contractLimits.uploadBytesMax) return;
  throw new AppError({
    kind: 'too-large',
    code: 'too-large',
    publicMessage: `The file has ${bytes.toLocaleString('en')} bytes; the limit is ${contractLimits.uploadBytesMax.toLocaleString('en')}.`,
  });
}
