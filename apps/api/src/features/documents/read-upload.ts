import { contractLimits, ReceiveFileRequest } from '@footnote/contracts';
import { AppError } from '@footnote/core';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { invalidInput } from '../../http/input-pipe.ts';
import type { UploadedContent } from './to-receive-request.ts';

const labelsBytesMax = 64 * 1024;
const limits = {
  files: 1,
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

function parseLabels(value: unknown): ReceiveFileRequest {
  const parsed = ReceiveFileRequest.safeParse(parseJson(String(value)));
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

/** The multipart library's errors, as what they mean to the sender. */
function asInputError(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  if (error.code === 'FST_REQ_FILE_TOO_LARGE') {
    return new AppError({
      kind: 'too-large',
      code: 'too-large',
      publicMessage: `The file is larger than ${contractLimits.uploadBytesMax.toLocaleString('en')} bytes, which is the limit.`,
      cause: error,
    });
  }
  const isMalformed = typeof error.code === 'string' && /^FST_/.test(error.code);
  return isMalformed
    ? invalidInput([{ path: '', message: 'the multipart body is malformed or has too many parts' }])
    : error;
}
