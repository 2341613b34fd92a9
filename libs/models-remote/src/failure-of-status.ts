import { FailedAttemptError } from './failed-attempt-error.ts';
import { readRetryAfter } from './read-retry-after.ts';
import type { RemoteModelLimits } from './remote-model.limits.ts';

const requestIsWrong = new Set([400, 413, 422]);
const mayPass = new Set([408, 425, 429]);

/** What a reply other than 2xx means. Its body is not read: providers repeat prompt and key in it. */
export function failureOfStatus(response: Response, limits: RemoteModelLimits): FailedAttemptError {
  const { status } = response;
  return new FailedAttemptError(`The large model's provider answered with status ${status}.`, {
    remedy: remedyFor(status),
    retryAfterMs: status >= 500 || mayPass.has(status) ? pauseBeforeRetry(response, limits) : null,
    countsAgainstModel: !requestIsWrong.has(status),
  });
}

function pauseBeforeRetry(response: Response, { retryPauseMs, retryAfterMsMax }: RemoteModelLimits): number | null {
  const pause = readRetryAfter(response.headers.get('retry-after')) ?? retryPauseMs;
  return pause <= retryAfterMsMax ? pause : null;
}

function remedyFor(status: number): string {
  if (status === 401 || status === 403) return 'Check its key, and what the key is allowed to do.';
  if (status === 404) return 'Check its address and its name.';
  if (status === 429) return 'Wait, or raise the limits of the account.';
  if (status >= 500) return 'Wait; it is asked again with the next question that needs it.';
  if (status >= 300 && status < 400) return 'Check its address: redirects are not followed.';
  return 'Check that its address speaks the provider’s protocol, and its name.';
}
