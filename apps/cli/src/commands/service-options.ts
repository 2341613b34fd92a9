import type { Command } from 'commander';
import {
  ApiProblemError,
  createFootnoteClient,
  ServiceUnreachableError,
  UnexpectedResponseError,
  type FootnoteClient,
} from '@footnote/contracts';
import { OperatorError } from '../operator-error.ts';
import { readSettings } from '../settings.ts';

/** Options of every command that talks to the service. */
export interface ServiceOptions {
  url: string;
  key?: string;
  json?: true;
}

export function addServiceOptions(command: Command): Command {
  const { serviceUrl } = readSettings();
  return command
    .option('--url <url>', 'origin of the service', serviceUrl)
    .option('--key <key>', 'API key; better in FOOTNOTE_API_KEY, which other processes do not see')
    .option('--json', 'as JSON');
}

/** Runs a command against the service, and tells what the service, or its absence, had to say. */
export async function withService<Result>(
  { url, key }: ServiceOptions,
  run: (client: FootnoteClient) => Promise<Result>,
): Promise<Result> {
  const apiKey = key ?? readSettings().apiKey;
  try {
    return await run(createFootnoteClient({ baseUrl: url, ...(apiKey === undefined ? {} : { apiKey }) }));
  } catch (error) {
    throw explain(error, url);
  }
}

function explain(error: unknown, url: string): unknown {
  if (error instanceof ApiProblemError) {
    const issues = error.issues.map(({ path, message }) => `${path} ${message}`);
    return new OperatorError([error.detail, ...issues].join('; '), adviceOn(error), { cause: error });
  }
  if (error instanceof ServiceUnreachableError) {
    return new OperatorError(`no answer from ${url}`, 'start the service with "npm start", or name it with --url', {
      cause: error,
    });
  }
  if (error instanceof UnexpectedResponseError) {
    return new OperatorError(error.message, 'check that --url is a Footnote of this version', { cause: error });
  }
  return error;
}

function adviceOn({ status, code, requestId }: ApiProblemError): string {
  if (status === 401) return 'give a valid API key in FOOTNOTE_API_KEY or with --key';
  if (status === 403) return 'use an API key with the scope that this needs, at the address that the service expects';
  if (status === 429 || status === 503) return 'try again in a while';
  if (status >= 500) return `look for ${requestId} in the log of the service`;
  return `change the request (${code})`;
}
