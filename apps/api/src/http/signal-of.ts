import type { FastifyRequest } from 'fastify';

/** Aborts when the client goes before the reply is written. */
export function signalOf(request: FastifyRequest): AbortSignal {
  const controller = new AbortController();
  request.raw.socket.once('close', () => {
    controller.abort(new Error('the client is gone'));
  });
  return controller.signal;
}
