import { contractLimits, ReceiveFileRequest } from '@footnote/contracts';
import { AppError } from '@footnote/core';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { invalidInput } from '../../http/input-pipe.ts';
import type { UploadedContent } from './to-receive-request.ts';

const labelsBytesMax = 64 * 1024;
const limits = {
  // A browser sends the JSON part as a file too, when it has a type of its own.
  files: 2,
  fields: 1,
  parts: 2,
  fieldSize: labelsBytesMax,
  fileSize: contractLimits.uploadBytesMax,
  headerPairs: 20,
};

/** A multipart body of a `document` JSON part and a `file` part, in either order. @throws AppError */
export async function readUpload(
  request: FastifyRequest,
): Promise<{ labels: ReceiveFileRequest; content: UploadedContent }> {
  let labels: ReceiveFileRequest | null = null;
  let content: UploadedContent | null = null;
  try {
    for await (const part of request.parts({ limits })) {
      if (part.type === 'file' && part.fieldname === 'file') content = await readFile(part);
      else if (part.type === 'field' && part.fieldname === 'document') labels = parseLabels(part.value);
      else if (part.type === 'file' && part.fieldname === 'document')
        labels = parseLabels((await part.toBuffer()).toString('utf8'));
      else throw invalidInput([{ path: part.fieldname, message: 'only the parts document and file are taken' }]);
    }
  } catch (error) {
    throw asInputError(error);
  }
  if (labels === null) throw invalidInput([{ path: 'document', message: 'the JSON part document is missing' }]);
  if (content === null) throw invalidInput([{ path: 'file', message: 'the part file is missing' }]);
  return { labels, content };
}

async function readFile(part: MultipartFile): Promise<UploadedContent> {
  const bytes = await part.toBuffer();
  return { bytes: new Uint8Array(bytes), fileName: part.filename, mediaType: part.mimetype };
}

/** The part as JSON; the multipart library has parsed it already when the part says that it is JSON. */
function parseLabels(value: unknown): ReceiveFileRequest {
  const parsed = ReceiveFileRequest.safeParse(typeof value === 'string' ? parseJson(value) : value);
  if (parsed.success) return parsed.data;
  throw invalidInput(
    parsed.error.issues.map(({ path, message }) => ({ path: ['document', ...path].map(String).join('.'), message })),
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalidInput([{ path: 'document', message: 'must be JSON' }]);
  }
}

/** What the multipart library throws comes from the body alone: too large, too many parts, or malformed. */
function asInputError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const code = error instanceof Error && 'code' in error ? error.code : null;
  const isTooLarge = code === 'FST_REQ_FILE_TOO_LARGE';
  return new AppError({
    kind: isTooLarge ? 'too-large' : 'invalid',
    code: isTooLarge ? 'too-large' : 'invalid-multipart',
    publicMessage: isTooLarge
      ? `The file is larger than ${contractLimits.uploadBytesMax.toLocaleString('en')} bytes, which is the limit.`
      : 'The multipart body is malformed, or has more than the parts document and file.',
    cause: error,
  });
}
