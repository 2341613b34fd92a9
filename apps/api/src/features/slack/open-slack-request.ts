import { AppError } from '@footnote/core';
import type { FastifyRequest } from 'fastify';
import { decodeUtf8 } from '../../http/decode-utf8.ts';
import { verifySlackRequest } from './verify-slack-request.ts';

/**
 * What Slack sent, once its signature has been checked over the bytes. Null for Slack's check of the certificate, which
 * is not signed: whatever else is in it is dropped.
 * @throws AppError `invalid-signature`, `invalid-utf-8`
 */
export function openSlackRequest(
  request: FastifyRequest,
  { signingSecret, now }: { signingSecret: string; now: Date },
): string | null {
  const body = request.body ?? Buffer.alloc(0);
  if (!Buffer.isBuffer(body)) throw invalidSignature();
  if (isCertificateCheck(request, body)) return null;
  const { 'x-slack-signature': signature, 'x-slack-request-timestamp': timestamp } = request.headers;
  if (!verifySlackRequest({ signature, timestamp, body }, { signingSecret, now })) throw invalidSignature();
  return decodeUtf8(body);
}

/** A form with `ssl_check=1`, exactly and once. */
function isCertificateCheck({ headers }: FastifyRequest, body: Buffer): boolean {
  const [mediaType] = (headers['content-type'] ?? '').split(';');
  if (mediaType?.trim().toLowerCase() !== 'application/x-www-form-urlencoded') return false;
  const checks = new URLSearchParams(body.toString('latin1')).getAll('ssl_check');
  return checks.length === 1 && checks[0] === '1';
}

function invalidSignature(): AppError {
  return new AppError({
    kind: 'unauthenticated',
    code: 'invalid-signature',
    publicMessage: 'The request does not carry a valid signature.',
  });
}
