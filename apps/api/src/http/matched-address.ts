import type { FastifyRequest } from 'fastify';

/**
 * The address of the route that a request has reached, such as `/api/v1/documents/:id`; empty when there is none. What is
 * decided by address is decided by this one: the request's own can be written in many ways (`/%61pi/…`).
 */
export function matchedAddress(request: FastifyRequest): string {
  return request.routeOptions.url ?? '';
}
