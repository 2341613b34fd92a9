import { z } from 'zod';
import {
  Access,
  AccessRequest,
  cleanText,
  IsoTime,
  listOf,
  Metadata,
  nonBlank,
  Notice,
  Problem,
  Sensitivity,
  SourceId,
} from './common.ts';
import { contractLimits } from './contract-limits.ts';

export const PutSourceRequest = z
  .strictObject({
    title: nonBlank(contractLimits.titleCharactersMax).optional(),
    defaultAccess: AccessRequest.optional(),
    defaultSensitivity: Sensitivity.nullable().optional(),
  })
  .meta({ id: 'PutSourceRequest' });
export type PutSourceRequest = z.infer<typeof PutSourceRequest>;

export const Source = z
  .object({
    id: z.string(),
    title: z.string(),
    defaultAccess: Access,
    defaultSensitivity: Sensitivity.nullable(),
    /** How many documents it has, for those who may manage them. */
    documents: z.object({ total: z.number().int(), unfinished: z.number().int(), failed: z.number().int() }).optional(),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .meta({ id: 'Source' });
export type Source = z.infer<typeof Source>;
export const SourceList = listOf(Source).meta({ id: 'SourceList' });
export type SourceList = z.infer<typeof SourceList>;

const receiveFields = {
  source: SourceId,
  externalId: nonBlank(contractLimits.externalIdCharactersMax),
  title: nonBlank(contractLimits.titleCharactersMax).optional(),
  uri: cleanText(2_000).nullable().optional(),
  mediaType: z
    .string()
    .max(200)
    .regex(/^[\w.+-]+\/[\w.+-]+(\s*;.*)?$/, 'must be a media type such as text/markdown')
    .optional(),
  access: AccessRequest.optional(),
  sensitivity: Sensitivity.optional(),
  modifiedAt: IsoTime.optional(),
  metadata: Metadata.optional(),
};

/** The `document` part of a multipart upload: the content is the `file` part. */
export const ReceiveFileRequest = z.strictObject(receiveFields).meta({ id: 'ReceiveFileRequest' });
export type ReceiveFileRequest = z.infer<typeof ReceiveFileRequest>;

/** `text`, or the same bytes as they are in `contentBase64`. */
export const ReceiveDocumentRequest = z
  .strictObject({
    ...receiveFields,
    text: cleanText(contractLimits.textCharactersMax).optional(),
    contentBase64: z
      .base64()
      .max(Math.ceil(contractLimits.uploadBytesMax / 3) * 4)
      .optional(),
  })
  .refine((request) => (request.text === undefined) !== (request.contentBase64 === undefined), {
    message: 'exactly one of text and contentBase64 is needed',
    path: ['text'],
  })
  .meta({ id: 'ReceiveDocumentRequest', oneOf: [{ required: ['text'] }, { required: ['contentBase64'] }] });
export type ReceiveDocumentRequest = z.infer<typeof ReceiveDocumentRequest>;

export const ReceiveDocumentResponse = z
  .object({
    documentId: z.string(),
    versionId: z.string(),
    status: z.enum(['ready', 'queued', 'updated', 'unchanged', 'failed']),
    jobId: z.string().nullable(),
    warnings: z.array(Notice),
  })
  .meta({ id: 'ReceiveDocumentResponse' });
export type ReceiveDocumentResponse = z.infer<typeof ReceiveDocumentResponse>;

export const DocumentStatus = z.enum(['queued', 'reading', 'embedding', 'ready', 'failed']);

export const Document = z
  .object({
    id: z.string(),
    source: z.string(),
    externalId: z.string(),
    uri: z.string().nullable(),
    title: z.string(),
    mediaType: z.string(),
    status: DocumentStatus,
    problem: Notice.nullable(),
    /** What was left out of the current version's text, or guessed. */
    warnings: z.array(Notice),
    currentVersionId: z.string().nullable(),
    access: Access,
    sensitivity: Sensitivity.nullable(),
    modifiedAt: z.string().nullable(),
    metadata: z.record(z.string(), z.string()),
    passages: z.number().int(),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .meta({ id: 'Document' });
export type Document = z.infer<typeof Document>;
export const DocumentList = listOf(Document).meta({ id: 'DocumentList' });
export type DocumentList = z.infer<typeof DocumentList>;

export const PatchDocumentRequest = z
  .strictObject({
    title: nonBlank(contractLimits.titleCharactersMax).optional(),
    access: AccessRequest.optional(),
    sensitivity: Sensitivity.nullable().optional(),
    metadata: Metadata.optional(),
  })
  .meta({ id: 'PatchDocumentRequest' });
export type PatchDocumentRequest = z.infer<typeof PatchDocumentRequest>;

export const DocumentVersion = z
  .object({
    id: z.string(),
    documentId: z.string(),
    mediaType: z.string(),
    contentHash: z.string().nullable(),
    current: z.boolean(),
    createdAt: z.string(),
  })
  .meta({ id: 'DocumentVersion' });
export type DocumentVersion = z.infer<typeof DocumentVersion>;
export const DocumentVersionList = listOf(DocumentVersion).meta({ id: 'DocumentVersionList' });
export type DocumentVersionList = z.infer<typeof DocumentVersionList>;

/** A structural piece of the text, so that a client can set it: `text.slice(start, end)`. */
export const DocumentBlock = z.object({
  kind: z.enum(['heading', 'paragraph', 'list-item', 'table-row', 'code']),
  start: z.number().int(),
  end: z.number().int(),
  level: z.number().int().optional(),
  page: z.number().int().optional(),
});
export type DocumentBlock = z.infer<typeof DocumentBlock>;

export const DocumentText = z
  .object({
    documentId: z.string(),
    versionId: z.string(),
    text: z.string(),
    contentHash: z.string(),
    blocks: z.array(DocumentBlock),
  })
  .meta({ id: 'DocumentText' });
export type DocumentText = z.infer<typeof DocumentText>;

export const DeleteDocumentResponse = z.object({ deletionId: z.string() }).meta({ id: 'DeleteDocumentResponse' });
export type DeleteDocumentResponse = z.infer<typeof DeleteDocumentResponse>;

export const Deletion = z
  .object({
    state: z.enum(['running', 'done']),
    places: z.array(z.object({ place: z.string(), found: z.number().int(), removedAt: z.string().nullable() })),
  })
  .meta({ id: 'Deletion' });
export type Deletion = z.infer<typeof Deletion>;

/** One line of a batch's reply: what became of the line of that number (from 1), in order. */
export const BatchLineResponse = z
  .union([
    ReceiveDocumentResponse.extend({ line: z.number().int() }),
    z.object({ line: z.number().int(), problem: Problem }),
  ])
  .meta({ id: 'BatchLineResponse' });
export type BatchLineResponse = z.infer<typeof BatchLineResponse>;
