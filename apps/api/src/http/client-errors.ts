import { randomBytes } from 'node:crypto';
import type { Socket } from 'node:net';
import { toProblem } from './to-problem.ts';

const statusByCode: Record<string, number> = { ERR_HTTP_REQUEST_TIMEOUT: 408, HPE_HEADER_OVERFLOW: 431 };

/** Every id that a reply or a line of the log refers to. */
export function newRequestId(): string {
  return `req_${randomBytes(9).toString('base64url')}`;
}

/** What is no HTTP, has too many headers or comes too slowly never becomes a request: a problem all the same, written by hand. */
export function answerClientError(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  if (socket.writable) socket.write(replyTo(statusByCode[error.code ?? ''] ?? 400));
  socket.destroy(error);
}

function replyTo(statusCode: number): string {
  const requestId = newRequestId();
  const { problem } = toProblem(Object.assign(new Error('not a request'), { statusCode }), requestId);
  const body = JSON.stringify(problem);
  const head = [
    `HTTP/1.1 ${problem.status} ${problem.title}`,
    'content-type: application/problem+json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    `x-request-id: ${requestId}`,
    'x-content-type-options: nosniff',
    'cache-control: private, no-store',
    'connection: close',
  ];
  return `${head.join('\r\n')}\r\n\r\n${body}`;
}
