import {
  BrokenCircuitError,
  bulkhead,
  BulkheadRejectedError,
  circuitBreaker,
  ConsecutiveBreaker,
  DelegateBackoff,
  handleWhen,
  retry,
  wrap,
  type IRetryBackoffContext,
} from 'cockatiel';
import { ModelUnavailableError } from '@footnote/core';
import { FailedAttemptError } from './failed-attempt-error.ts';
import type { RemoteModelLimits } from './remote-model.limits.ts';

/** How the calls of one model share it: few at a time, one retry each, and a rest for a model that fails again and again. */
export interface CallPolicy {
  /** The signal ends what runs; what waits or rests notices it when its turn comes. @throws what `attempt` threw last, or ModelUnavailableError */
  run<Result>(attempt: () => Promise<Result>, signal: AbortSignal): Promise<Result>;
}

export function createCallPolicy(limits: RemoteModelLimits): CallPolicy {
  const breaker = circuitBreaker(
    handleWhen((error) => error instanceof FailedAttemptError && error.countsAgainstModel),
    { halfOpenAfter: limits.restMs, breaker: new ConsecutiveBreaker(limits.failuresInARowMax) },
  );
  const retrying = retry(
    handleWhen((error) => pauseAfter(error) !== null),
    { maxAttempts: limits.retriesMax, backoff: new DelegateBackoff(pauseOf) },
  );
  // The breaker is innermost: it counts attempts, and an open one ends the retry.
  const policy = wrap(bulkhead(limits.requestsAtOnceMax, limits.requestsWaitingMax), retrying, breaker);
  return {
    async run(attempt, signal) {
      try {
        return await policy.execute(attempt, signal);
      } catch (error) {
        throw explain(error, limits);
      }
    },
  };
}

function pauseOf({ result }: IRetryBackoffContext<unknown>): number {
  return ('error' in result && pauseAfter(result.error)) || 0;
}

function pauseAfter(error: unknown): number | null {
  return error instanceof FailedAttemptError ? error.retryAfterMs : null;
}

function explain(error: unknown, limits: RemoteModelLimits): unknown {
  const wasAsked = false;
  if (error instanceof BulkheadRejectedError)
    return new ModelUnavailableError('The large model is busy.', { wasAsked });
  if (!(error instanceof BrokenCircuitError)) return error;
  const reason = `The large model failed again and again and rests for ${limits.restMs} ms.`;
  return new ModelUnavailableError(reason, { wasAsked });
}
