import { AppError } from '@footnote/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isLoopback } from '../config/loopback.ts';
import type { Settings } from '../config/settings.ts';

/** Refuses foreign `Host` names (DNS rebinding) and foreign `Origin`s on anything that changes state (CSRF). */
export function registerOriginGuard(fastify: FastifyInstance, settings: Pick<Settings, 'FOOTNOTE_PUBLIC_URL'>): void {
  const publicUrl = settings.FOOTNOTE_PUBLIC_URL === undefined ? null : new URL(settings.FOOTNOTE_PUBLIC_URL);
  fastify.addHook('onRequest', (request, _reply, done) => {
    done(isForeign(request, publicUrl) ? foreignRequest() : undefined);
  });
}

const safeMethods: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

/**
 * For requests that come with a cookie, after the guard: a foreign `Origin` is refused by then, and one that changes
 * something must have been sent by a page of ours. @throws AppError `origin-missing`
 */
export function refuseForgedRequest({ method, headers }: FastifyRequest): void {
  if (safeMethods.includes(method) || headers.origin !== undefined) return;
  if (headers['sec-fetch-site'] === 'same-origin') return;
  throw new AppError({
    kind: 'forbidden',
    code: 'origin-missing',
    publicMessage: 'A change with the portal’s cookie must say by its Origin header that a page of the portal asks.',
  });
}

function isForeign(request: FastifyRequest, publicUrl: URL | null): boolean {
  const host = hostUrlOf(request.headers.host);
  if (host === null || !(isLoopback(host.hostname) || host.host === publicUrl?.host)) return true;
  if (request.method === 'GET' || request.method === 'HEAD' || request.headers.origin === undefined) return false;
  const { origin } = request.headers;
  return origin !== publicUrl?.origin && !(isLoopback(host.hostname) && originHost(origin) === host.host);
}

function hostUrlOf(host: string | undefined): URL | null {
  return host === undefined ? null : URL.parse(`http://${host}`);
}

function originHost(origin: string): string | null {
  return URL.parse(origin)?.host ?? null;
}

function foreignRequest(): AppError {
  return new AppError({
    kind: 'forbidden',
    code: 'foreign-origin',
    publicMessage:
      'This address answers only under its own name and to its own pages. Set FOOTNOTE_PUBLIC_URL to add a name.',
  });
}
