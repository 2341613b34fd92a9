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
  /** The same, but not ended by the run's signal: what was put there is taken back also when the run is cut off. */
  cleaner: FootnoteClient;
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
  const service = serviceAt(attached, signal);
  await service.admin.health().catch((error: unknown) => {
    if (!(error instanceof ServiceUnreachableError)) throw error;
    const advice = 'start the service, or leave --url out to have one started';
    throw new OperatorError(`no answer from ${attached.url}`, advice, { cause: error });
  });
  return { isOwn: false, ...service, close: () => Promise.resolve() };
}

async function startOwn(signal: AbortSignal): Promise<QualityService> {
  const settings = passedOn.flatMap((name) => {
    const value = process.env[name];
    return value === undefined || value === '' ? [] : [[name, value] as const];
  });
  // As `npm start` runs it.
  const environment = { ...Object.fromEntries(settings), NODE_ENV: 'production', MALLOC_ARENA_MAX: '2' };
  const footnote = await startFootnote({ environment });
  return { isOwn: true, ...serviceAt({ url: footnote.url, apiKey: undefined }, signal), close: () => footnote.stop() };
}

function serviceAt({ url: baseUrl, apiKey }: AttachedService, signal: AbortSignal) {
  const credentials = apiKey === undefined ? {} : { apiKey };
  const boundedFetch = fetchUntil(signal);
  return {
    admin: createFootnoteClient({ baseUrl, ...credentials, fetch: boundedFetch }),
    cleaner: createFootnoteClient({ baseUrl, ...credentials, fetch: fetchUntil(AbortSignal.any([])) }),
    clientWith: (key: string) => createFootnoteClient({ baseUrl, apiKey: key, fetch: boundedFetch }),
  };
}

/** Every request ends: in time, or with the run. */
function fetchUntil(signal: AbortSignal): typeof fetch {
  return (input, init) =>
    fetch(input, { ...init, signal: AbortSignal.any([signal, AbortSignal.timeout(qualityLimits.requestMsMax)]) });
}
