import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { toProblem } from './to-problem.ts';

/** Everything that goes wrong leaves as `application/problem+json`, and 5xx once into the log with its cause. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  readonly #logger = new Logger(ProblemFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (hasLeft(reply)) {
      this.#logger.debug({ err: error, requestId: request.id }, 'the client left before its reply');
      return;
    }
    const { problem, retryAfterSeconds } = toProblem(error, request.id);
    if (problem.status >= 500 && problem.status !== 501)
      this.#logger.error({ err: error, requestId: request.id }, problem.code);
    if (reply.sent || reply.raw.headersSent) {
      reply.raw.destroy();
      return;
    }
    if (retryAfterSeconds !== null) void reply.header('retry-after', String(retryAfterSeconds));
    if (problem.status === 401) void reply.header('www-authenticate', 'Bearer');
    void reply.status(problem.status).type('application/problem+json; charset=utf-8').send(JSON.stringify(problem));
  }
}

/** Nobody is there to be told, and what was stopped for that reason is no error of ours. */
function hasLeft({ raw }: FastifyReply): boolean {
  return raw.destroyed && !raw.writableFinished;
}
