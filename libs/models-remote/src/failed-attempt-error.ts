import { ModelUnavailableError } from '@footnote/core';

interface FailedAttemptOptions {
  /** For the operator, as a sentence: what to do about it. */
  remedy: string;
  /** The pause after which another attempt may succeed; null when it would fail in the same way. */
  retryAfterMs?: number | null;
  /** Whether it says that the model is unwell; a request that the provider finds wrong does not. */
  countsAgainstModel?: boolean;
}

/**
 * One request to the provider that came to nothing. It has no cause on purpose: the errors of the transport carry prompt,
 * headers and reply, and this one may be logged.
 */
export class FailedAttemptError extends ModelUnavailableError {
  readonly remedy: string;
  readonly retryAfterMs: number | null;
  readonly countsAgainstModel: boolean;

  constructor(reason: string, { remedy, retryAfterMs = null, countsAgainstModel = true }: FailedAttemptOptions) {
    super(reason);
    this.name = 'FailedAttemptError';
    this.remedy = remedy;
    this.retryAfterMs = retryAfterMs;
    this.countsAgainstModel = countsAgainstModel;
  }
}
