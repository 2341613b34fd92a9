import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRequestError } from '@slack/web-api';
import { SlackRefusedError, SlackUnreachableError } from './slack-errors.ts';

/** Failures of the network before anything was sent. */
const neverSentCodes = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** What the client of the Web API throws, as what it means to us. Anything else is passed on as it came. */
export function toSlackError(error: unknown): unknown {
  if (error instanceof WebAPIPlatformError) return new SlackRefusedError(error.data.error, { cause: error });
  if (error instanceof WebAPIHTTPError) {
    if (error.statusCode < 500) return new SlackRefusedError(`http_${error.statusCode}`, { cause: error });
    return new SlackUnreachableError('Slack has an error of its own.', { mayHaveArrived: false, cause: error });
  }
  if (!(error instanceof WebAPIRequestError)) return error;
  const mayHaveArrived = !neverSentCodes.has(codeOf(error.original.cause));
  return new SlackUnreachableError('Slack does not answer.', { mayHaveArrived, cause: error });
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
