import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root, which relative settings start from. */
export const repositoryRoot = fileURLToPath(new URL('../../..', import.meta.url));

/** What the launcher and the client read of the environment; names and defaults are those of CONTRACT.md, "Settings". */
export interface CliSettings {
  port: number;
  host: string;
  /** Where the client looks for the service. */
  serviceUrl: string;
  apiKey: string | undefined;
  dataDirectory: string;
  modelsDirectory: string;
  modelProfile: string;
  /** Origin of the model hub. */
  hubUrl: string;
  servesRequests: boolean;
  /** How people come in, and the OpenID provider's address where there is one. */
  signIn: { mode: string; issuer: string | undefined };
  /** The directory the person typed the command in; npm itself goes to the root. */
  calledFrom: string;
}

export function readSettings(variables: NodeJS.ProcessEnv = process.env): CliSettings {
  // Empty counts as unset, as it does for the service.
  const environment = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const port = Number(environment.PORT ?? 3000);
  const host = environment.FOOTNOTE_HOST ?? '127.0.0.1';
  return {
    port,
    host,
    serviceUrl: environment.FOOTNOTE_PUBLIC_URL ?? `http://${reachableHost(host)}:${port}`,
    apiKey: environment.FOOTNOTE_API_KEY,
    dataDirectory: resolve(repositoryRoot, environment.FOOTNOTE_DATA_DIR ?? join('data', 'run')),
    modelsDirectory: resolve(repositoryRoot, environment.FOOTNOTE_MODELS_DIR ?? 'models'),
    modelProfile: environment.FOOTNOTE_MODEL_PROFILE ?? 'auto',
    hubUrl: (environment.HF_ENDPOINT ?? 'https://huggingface.co').replace(/\/+$/, ''),
    servesRequests: environment.FOOTNOTE_ROLE !== 'worker',
    signIn: { mode: environment.FOOTNOTE_AUTH ?? 'open', issuer: environment.FOOTNOTE_OIDC_ISSUER },
    calledFrom: environment.INIT_CWD ?? process.cwd(),
  };
}

/** "Every interface" is a place to listen, not a place to call. */
function reachableHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
