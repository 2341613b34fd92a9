import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { toProblem } from './to-problem.ts';

/** What fails before there is a route, such as a malformed address: a problem too, with the headers that hooks would have set. */
export function answerFrameworkError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const { problem } = toProblem(error, request.id);
  void reply
    .status(problem.status)
    .header('x-request-id', request.id)
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-store')
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem));
}
