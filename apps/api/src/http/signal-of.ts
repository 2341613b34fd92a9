import type { FastifyReply } from 'fastify';

/** Aborts when the client goes before its reply is written. */
export function signalOf(reply: FastifyReply): AbortSignal {
  const controller = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) controller.abort(new Error('the client is gone'));
  });
  return controller.signal;
}
