import type { FastifyInstance, FastifyReply } from 'fastify';
import { takesDocuments } from './body-parsers.ts';
import { matchedAddress } from './matched-address.ts';
import { requestsLimits } from './requests.limits.ts';

/** Drops clients that send a short body very slowly, each of which would hold a connection. Documents may take their time. */
export function registerSlowBodies(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    const { 'content-length': length = '0', 'transfer-encoding': encoding } = request.headers;
    const hasBody = length !== '0' || encoding !== undefined;
    if (hasBody && !takesDocuments(matchedAddress(request))) dropLate(request.raw, reply);
    done();
  });
}

function dropLate(body: NodeJS.ReadableStream, reply: FastifyReply): void {
  const timer = setTimeout(() => {
    if (!reply.sent) void reply.header('connection', 'close').send(tooSlow());
  }, requestsLimits.smallBodyMsMax);
  const stop = () => {
    clearTimeout(timer);
  };
  body.once('end', stop);
  reply.raw.once('close', stop);
}

function tooSlow(): Error {
  return Object.assign(new Error('the body came too slowly'), { statusCode: 408 });
}
