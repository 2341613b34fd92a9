import { STATUS_CODES } from 'node:http';
import type { Problem } from '@footnote/contracts';
import { AppError } from '@footnote/core';
import { HttpException } from '@nestjs/common';
import { statusByErrorKind } from './status-by-error-kind.ts';

export interface RenderedProblem {
  problem: Problem;
  retryAfterSeconds: number | null;
}

/** Any error as problem details (RFC 9457). What is not an expected error shows a reference only. */
export function toProblem(error: unknown, requestId: string): RenderedProblem {
  if (error instanceof AppError) return fromAppError(error, requestId);
  if (isStorageFull(error)) return fromAppError(storageFull(error), requestId);
  const status = statusOf(error);
  if (status >= 500) return render({ status: 500, code: 'internal', detail: internalDetail(requestId), requestId });
  const code = codeByStatus[status] ?? 'bad-request';
  return render({ status, code, detail: detailOf(error, code), requestId });
}

function fromAppError(error: AppError, requestId: string): RenderedProblem {
  const status = statusByErrorKind[error.kind];
  if (status === 500) return render({ status, code: 'internal', detail: internalDetail(requestId), requestId });
  const rendered = render({ status, code: error.code, detail: error.publicMessage, requestId });
  if (error.issues.length > 0) rendered.problem.issues = error.issues;
  return { ...rendered, retryAfterSeconds: error.retryAfterSeconds };
}

function render({
  status,
  code,
  detail,
  requestId,
}: Pick<Problem, 'status' | 'code' | 'detail' | 'requestId'>): RenderedProblem {
  const title = STATUS_CODES[status] ?? 'Error';
  return {
    problem: { type: `urn:footnote:problem:${code}`, title, status, code, detail, requestId },
    retryAfterSeconds: null,
  };
}

function internalDetail(requestId: string): string {
  return `Something failed inside Footnote. The log has the cause under reference ${requestId}.`;
}

const codeByStatus: Record<number, string> = {
  400: 'bad-request',
  404: 'not-found',
  405: 'method-not-allowed',
  408: 'timeout',
  413: 'too-large',
  414: 'address-too-long',
  415: 'unsupported-media-type',
  431: 'headers-too-large',
};

const detailByCode: Record<string, string> = {
  'not-found': 'There is nothing at this address.',
  'address-too-long': 'A part of this address is longer than any id.',
  timeout: 'The request came so slowly that it was dropped.',
  'too-large': 'The request is larger than this address takes.',
  'headers-too-large': 'The address and the headers are together larger than this service takes.',
  'unsupported-media-type': 'This address does not take this content type. JSON is application/json.',
};

/** Codes of the HTTP layer that a client can mend, in words. */
const detailByFastifyCode: Record<string, string> = {
  FST_ERR_BAD_URL: 'The address is not well-formed: a percent sign must begin an encoded UTF-8 character.',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'The body is empty. Send JSON, or leave the content type out.',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'The body is not as long as Content-Length says.',
  FST_ERR_CTP_INVALID_JSON_BODY: 'The body is not valid JSON.',
};

function detailOf(error: unknown, code: string): string {
  if (error instanceof SyntaxError) return 'The body is not valid JSON.';
  const fastifyDetail = detailByFastifyCode[fieldOf(error, 'code') ?? ''];
  return fastifyDetail ?? detailByCode[code] ?? 'The request is not as it should be.';
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const statusCode = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
  return typeof statusCode === 'number' ? statusCode : 500;
}

function fieldOf(error: unknown, field: string): string | null {
  if (!(error instanceof Error) || !(field in error)) return null;
  const value: unknown = Reflect.get(error, field);
  return typeof value === 'string' ? value : null;
}

/** A full or read-only disk, as node, PostgreSQL (53100) and object stores say it, anywhere in the chain of causes. */
function isStorageFull(error: unknown): boolean {
  for (let current = error, depth = 0; current instanceof Error && depth < 8; current = current.cause, depth += 1) {
    const code = fieldOf(current, 'code');
    if (code === 'ENOSPC' || code === 'EROFS' || code === 'EDQUOT' || code === '53100') return true;
    if (/no space left on device|could not extend file/i.test(current.message)) return true;
  }
  return false;
}

function storageFull(cause: unknown): AppError {
  return new AppError({
    kind: 'unavailable',
    code: 'storage-full',
    publicMessage:
      'The disk of the service is full: nothing was stored. Searching still works. Free space, then try again.',
    retryAfterSeconds: 60,
    cause,
  });
}
