import { contractLimits } from '@footnote/contracts';
import { AppError } from '@footnote/core';
import type { FastifyInstance } from 'fastify';
import { decodeUtf8 } from './decode-utf8.ts';
import { matchedAddress } from './matched-address.ts';
import { takesSignedRequests } from './signed-addresses.ts';

/** Bodies of addresses that take no documents; the longest of them is a question with filters. */
const smallBodyBytesMax = 512 * 1024;
const documentAddresses: readonly string[] = ['/api/v1/documents', '/api/v1/documents/batch'];

export function takesDocuments(address: string): boolean {
  return documentAddresses.includes(address);
}

/**
 * JSON only as well-formed UTF-8 (RFC 8259 §8.1), without `__proto__`; NDJSON as the stream it is; what is signed, JSON or
 * form, as the bytes that were signed; everything else is 415. Each body has the limit of its route, and is read no further.
 */
export function registerBodyParsers(fastify: FastifyInstance): void {
  fastify.addHook('onRoute', (route) => {
    route.bodyLimit ??= takesDocuments(route.url) ? contractLimits.bodyBytesMax : smallBodyBytesMax;
  });
  fastify.removeAllContentTypeParsers();
  const parseJson = fastify.getDefaultJsonParser('error', 'error');
  fastify.addContentTypeParser(
    ['application/json', 'application/*+json'],
    { parseAs: 'buffer' },
    (request, body, done) => {
      try {
        if (takesSignedRequests(matchedAddress(request))) return done(null, body);
        void parseJson(request, decodeUtf8(body as Buffer), (error, parsed) => {
          done(error === null ? null : invalidJson(error), parsed);
        });
      } catch (error) {
        done(error as Error);
      }
    },
  );
  fastify.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'buffer' }, (request, body, done) => {
    done(takesSignedRequests(matchedAddress(request)) ? null : noForms(), body);
  });
  fastify.addContentTypeParser('application/x-ndjson', (_request, payload, done) => {
    done(null, payload);
  });
  fastify.addHook('onRequest', (request, _reply, done) => {
    const declared = Number(request.headers['content-length'] ?? 0);
    const isStream = request.headers['content-type']?.startsWith('application/x-ndjson') === true;
    try {
      if (!isStream) refuseTooLarge(declared, request.routeOptions.bodyLimit);
      done();
    } catch (error) {
      done(error as Error);
    }
  });
}

function refuseTooLarge(bytes: number, limit: number): void {
  if (bytes <= limit) return;
  throw new AppError({
    kind: 'too-large',
    code: 'too-large',
    publicMessage: `The body has ${bytes.toLocaleString('en')} bytes; this address takes at most ${limit.toLocaleString('en')}.`,
  });
}

function noForms(): AppError {
  return new AppError({
    kind: 'unsupported',
    code: 'unsupported-media-type',
    publicMessage: 'This address does not take this content type. JSON is application/json.',
  });
}

function invalidJson(cause: Error): AppError {
  return new AppError({ kind: 'invalid', code: 'invalid-json', publicMessage: 'The body is not valid JSON.', cause });
}
