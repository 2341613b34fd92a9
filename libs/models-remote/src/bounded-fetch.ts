import { FailedAttemptError } from './failed-attempt-error.ts';
import { failureOfStatus } from './failure-of-status.ts';
import type { RemoteModelLimits } from './remote-model.limits.ts';

/**
 * `fetch` for a provider that may do anything: it ends in a whole reply with status 2xx, at most so large and begun within
 * so long, or in a `FailedAttemptError` or the signal's reason. Redirects are not followed: they could lead anywhere, with
 * the prompt.
 */
export function createBoundedFetch(limits: RemoteModelLimits): typeof fetch {
  return async (input, options) => {
    const response = await fetchHeaders(input, { ...options, redirect: 'manual' }, limits);
    if (!response.ok) {
      await discard(response);
      throw failureOfStatus(response, limits);
    }
    const body = await readBody(response, limits.replyBytesMax);
    return new Response(body, { status: response.status, headers: { 'content-type': 'application/json' } });
  };
}

type Input = Parameters<typeof fetch>[0];

async function fetchHeaders(input: Input, options: RequestInit, limits: RemoteModelLimits): Promise<Response> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), limits.headersMsMax);
  const signal = options.signal ? AbortSignal.any([options.signal, late.signal]) : late.signal;
  try {
    return await fetch(input, { ...options, signal });
  } catch {
    options.signal?.throwIfAborted();
    if (late.signal.aborted) throw silent(limits.headersMsMax);
    throw unreachable(limits.retryPauseMs);
  } finally {
    clearTimeout(timer);
  }
}

/** The signal that the request was made with ends the reading as well. */
async function readBody(response: Response, bytesMax: number): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of response.body ?? []) {
    bytes += piece.byteLength;
    if (bytes > bytesMax) throw tooLarge(bytesMax);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

async function discard(response: Response): Promise<void> {
  await response.body?.cancel().catch(() => undefined);
}

function silent(ms: number): FailedAttemptError {
  return new FailedAttemptError(`The large model's provider did not begin to answer within ${ms} ms.`, {
    remedy: 'Check its address, and whether it is overloaded.',
  });
}

function unreachable(retryAfterMs: number): FailedAttemptError {
  return new FailedAttemptError("The large model's provider cannot be reached.", {
    remedy: 'Check its address and the network.',
    retryAfterMs,
  });
}

function tooLarge(bytesMax: number): FailedAttemptError {
  return new FailedAttemptError(`The large model's reply is over ${bytesMax} bytes.`, {
    remedy: 'Check that its address speaks the provider’s protocol.',
  });
}
