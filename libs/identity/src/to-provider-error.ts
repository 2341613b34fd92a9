import { AppError } from '@footnote/core';
import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';

/** The provider did not answer, or not as one that works. */
const outages: readonly (string | undefined)[] = ['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM'];

/** What went wrong between us and the provider, as one of three things that a visitor can be told. */
export function toProviderError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof AuthorizationResponseError) return providerRefused(said(error));
  if (error instanceof ResponseBodyError) return replyNotValid(said(error));
  const isOutage = error instanceof TypeError || (error instanceof ClientError && outages.includes(error.code));
  return isOutage ? providerUnavailable(error) : replyNotValid(error);
}

/** With the provider's own word for it, such as `invalid_client`, for the log; anybody can put another into an address. */
function said(cause: AuthorizationResponseError | ResponseBodyError): Error {
  const word = /^[a-z_]{1,60}$/.test(cause.error) ? cause.error : 'something unknown';
  return new Error(`the provider says ${word}`, { cause });
}

export function providerUnavailable(cause: unknown): AppError {
  return new AppError({
    kind: 'unavailable',
    code: 'provider-unavailable',
    publicMessage: 'The organisation’s sign-in does not answer. Try again in a moment.',
    retryAfterSeconds: 5,
    cause,
  });
}

function providerRefused(cause: Error): AppError {
  return new AppError({
    kind: 'forbidden',
    code: 'provider-refused',
    publicMessage: 'The organisation’s sign-in did not let you through.',
    cause,
  });
}

function replyNotValid(cause: unknown): AppError {
  return new AppError({
    kind: 'unauthenticated',
    code: 'provider-reply-not-valid',
    publicMessage: 'What the organisation’s sign-in replied does not hold. Begin again.',
    cause,
  });
}
