import { AppError } from '@footnote/core';
import type { FastifyInstance } from 'fastify';

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;

/** Routes that take what no other has taken. */
export const unknownAddresses: readonly string[] = ['/api/*', '/health/*'];

/** What no route has taken below the API's addresses is a problem, not a page, whatever body was sent there. */
export function registerUnknownAddresses(fastify: FastifyInstance): void {
  for (const url of unknownAddresses) {
    fastify.route({
      method: [...methods],
      url,
      // Before a body is looked at: its type would be refused first.
      onRequest: async () => refuse(),
      handler: refuse,
    });
  }
}

function refuse(): never {
  throw new AppError({
    kind: 'not-found',
    code: 'not-found',
    publicMessage: 'There is nothing at this address.',
  });
}
