import { createFootnoteClient, ServiceUnreachableError, type FootnoteClient } from '@footnote/contracts';
import { OperatorError } from '../../../apps/cli/src/operator-error.ts';
import { startFootnote } from '../../support/start-footnote.ts';
import { qualityLimits } from './quality.limits.ts';

/** A Footnote to ask, over HTTP alone. */
export interface QualityService {
  /** Whether it was started for this run, has nothing else in it, and goes afterwards. */
  isOwn: boolean;
  /** With the rights of an administrator. */
  admin: FootnoteClient;
  clientWith(apiKey: string): FootnoteClient;
  close(): Promise<void>;
}

export interface AttachedService {
  url: string;
  apiKey: string | undefined;
}

/** Those that the service under test takes over from this process; everything else it has by default. */
const passedOn = ['FOOTNOTE_MODELS_DIR', 'FOOTNOTE_MODEL_PROFILE'] as const;

/**
 * A running service, or without one a fresh service of the build with an empty data directory.
 * @throws OperatorError when nothing answers there
 */
export async function openService(attached: AttachedService | null, signal: AbortSignal): Promise<QualityService> {
  if (attached === null) return startOwn(signal);
  const service = serviceAt(attached.url, signal);
  const admin = attached.apiKey === undefined ? service.anonymous : service.clientWith(attached.apiKey);
  await admin.health().catch((error: unknown) => {
    if (!(error instanceof ServiceUnreachableError)) throw error;
    throw new OperatorError(
      `no answer from ${attached.url}`,
      'start the service, or leave --url out to have one started',
      {
        cause: error,
      },
    );
  });
  return { isOwn: false, admin, clientWith: service.clientWith, close: () => Promise.resolve() };
}

async function startOwn(signal: AbortSignal): Promise<QualityService> {
  const settings = passedOn.flatMap((name) => {
    const value = process.env[name];
    return value === undefined || value === '' ? [] : [[name, value] as const];
  });
  // As `npm start` runs it.
  const environment = { ...Object.fromEntries(settings), NODE_ENV: 'production', MALLOC_ARENA_MAX: '2' };
  const footnote = await startFootnote({ environment });
  const { anonymous, clientWith } = serviceAt(footnote.url, signal);
  return { isOwn: true, admin: anonymous, clientWith, close: () => footnote.stop() };
}

function serviceAt(baseUrl: string, signal: AbortSignal) {
  // Every request ends: in time, or with the run.
  const boundedFetch: typeof fetch = (input, init) =>
    fetch(input, { ...init, signal: AbortSignal.any([signal, AbortSignal.timeout(qualityLimits.requestMsMax)]) });
  return {
    anonymous: createFootnoteClient({ baseUrl, fetch: boundedFetch }),
    clientWith: (apiKey: string) => createFootnoteClient({ baseUrl, apiKey, fetch: boundedFetch }),
  };
}
