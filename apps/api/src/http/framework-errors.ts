import { AppError } from '@footnote/core';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { toProblem } from './to-problem.ts';

/** What fails before there is a route, such as a malformed address: a problem too, with the headers that hooks would have set. */
export function answerFrameworkError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const { problem } = toProblem(isNotText(error, request.url) ? nothingThere() : error, request.id);
  void reply
    .status(problem.status)
    .header('x-request-id', request.id)
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-store')
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem));
}

/** Whether the address is well-formed (RFC 3986 §2.1), but of bytes that are no UTF-8, which nothing is named by. */
function isNotText({ code }: FastifyError, url: string): boolean {
  return code === 'FST_ERR_BAD_URL' && !/%(?![0-9a-f]{2})/i.test(url);
}

function nothingThere(): AppError {
  return new AppError({ kind: 'not-found', code: 'not-found', publicMessage: 'There is nothing at this address.' });
}
