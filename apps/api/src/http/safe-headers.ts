import type { FastifyInstance } from 'fastify';
import { matchedAddress } from './matched-address.ts';

/** For every reply; pages add their own content security policy. The API's replies are data: nothing may run in them. */
export function registerSafeHeaders(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    const address = matchedAddress(request);
    const headers = {
      'x-request-id': request.id,
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      // A plugin's page is made to stand in a frame of the portal; its own headers say the rest.
      ...(address.startsWith('/plugins/') ? { 'x-frame-options': 'SAMEORIGIN' } : {}),
    };
    for (const [name, value] of Object.entries(headers)) {
      reply.header(name, value);
      reply.raw.setHeader(name, value);
    }
    if (address.startsWith('/api/')) {
      reply.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
      reply.header('cache-control', 'private, no-store');
    }
    done();
  });
}
