import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';

/** One line a request: what route, what came of it, how long. Never an address with its query, which is what people ask. */
export function registerAccessLog(fastify: FastifyInstance, log: Logger): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const line = {
      requestId: request.id,
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
      credential: request.subject?.credential,
    };
    if (reply.statusCode >= 400) log.info(line, 'request');
    else log.debug(line, 'request');
    done();
  });
}
