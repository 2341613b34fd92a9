import { contractLimits } from '@footnote/contracts';
import { AppError } from '@footnote/core';
import type { FastifyInstance } from 'fastify';

/** Bodies of addresses that take no documents; the longest of them is a question with filters. */
const smallBodyBytesMax = 512 * 1024;
const documentAddress = /^\/api\/v1\/documents(?:\/batch)?(?:\?|$)/;

function bodyBytesMaxOf(url: string): number {
  return documentAddress.test(url) ? contractLimits.bodyBytesMax : smallBodyBytesMax;
}

/**
 * JSON only as well-formed UTF-8 (RFC 8259 §8.1), without `__proto__`; NDJSON as the stream it is; everything else is 415.
 * Each body has the limit of its address.
 */
export function registerBodyParsers(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  const parseJson = fastify.getDefaultJsonParser('error', 'error');
  fastify.addContentTypeParser(
    ['application/json', 'application/*+json'],
    { parseAs: 'buffer', bodyLimit: contractLimits.bodyBytesMax },
    (request, body, done) => {
      try {
        refuseTooLarge(request.url, body.length);
        void parseJson(request, decodeUtf8(body as Buffer), (error, parsed) => {
          done(error === null ? null : invalidJson(error), parsed);
        });
      } catch (error) {
        done(error as Error);
      }
    },
  );
  fastify.addContentTypeParser('application/x-ndjson', (_request, payload, done) => {
    done(null, payload);
  });
  fastify.addHook('onRequest', (request, _reply, done) => {
    const declared = Number(request.headers['content-length'] ?? 0);
    const isStream = request.headers['content-type']?.startsWith('application/x-ndjson') === true;
    try {
      if (!isStream) refuseTooLarge(request.url, declared);
      done();
    } catch (error) {
      done(error as Error);
    }
  });
}

function refuseTooLarge(url: string, bytes: number): void {
  const limit = bodyBytesMaxOf(url);
  if (bytes <= limit) return;
  throw new AppError({
    kind: 'too-large',
    code: 'too-large',
    publicMessage: `The body has ${bytes.toLocaleString('en')} bytes; this address takes at most ${limit.toLocaleString('en')}.`,
  });
}

function invalidJson(cause: Error): AppError {
  return new AppError({ kind: 'invalid', code: 'invalid-json', publicMessage: 'The body is not valid JSON.', cause });
}

function decodeUtf8(body: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch (cause) {
    throw new AppError({
      kind: 'invalid',
      code: 'invalid-utf-8',
      publicMessage: 'The body is not valid UTF-8. Send JSON encoded as UTF-8.',
      cause,
    });
  }
}
