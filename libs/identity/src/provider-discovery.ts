import type { Clock } from '@footnote/core';
import {
  allowInsecureRequests,
  ClientSecretBasic,
  ClientSecretPost,
  discovery,
  enableNonRepudiationChecks,
  None,
  type ClientAuth,
  type Configuration,
} from 'openid-client';
import { identityLimits } from './identity.limits.ts';
import { providerUnavailable } from './to-provider-error.ts';

export interface ProviderClient {
  /** Exactly as the provider states it; plain http is for loopback alone. */
  issuer: string;
  clientId: string;
  /** Null for a public client, which proves itself by PKCE alone. */
  clientSecret: string | null;
}

/** What the provider says of itself, asked when it is first needed and again every hour. It may be down until then. */
export class ProviderDiscovery {
  readonly #client: ProviderClient;
  readonly #clock: Clock;
  #known: { configuration: Promise<Configuration>; endsAtMs: number } | null = null;

  constructor(client: ProviderClient, clock: Clock) {
    this.#client = client;
    this.#clock = clock;
  }

  /** Whoever asks meanwhile waits for the same reply. @throws AppError `provider-unavailable` */
  configuration(): Promise<Configuration> {
    const nowMs = this.#clock.now().getTime();
    if (this.#known !== null && this.#known.endsAtMs > nowMs) return this.#known.configuration;
    const configuration = this.#discover();
    const known = { configuration, endsAtMs: nowMs + identityLimits.metadataMsMax };
    this.#known = known;
    configuration.catch(() => {
      known.endsAtMs = this.#clock.now().getTime() + identityLimits.failureMsMax;
    });
    return configuration;
  }

  async #discover(): Promise<Configuration> {
    const { issuer, clientId, clientSecret } = this.#client;
    const server = new URL(issuer);
    try {
      const configuration = await discovery(server, clientId, undefined, authenticationWith(clientSecret), {
        timeout: identityLimits.providerSecondsMax,
        execute: [enableNonRepudiationChecks, ...(server.protocol === 'http:' ? [allowInsecureRequests] : [])],
      });
      // The library lets providers of many organisations state a pattern: then anybody's organisation would do.
      const stated = configuration.serverMetadata().issuer;
      if (new URL(stated).href !== server.href) throw new Error('the provider states another issuer');
      return configuration;
    } catch (error) {
      throw providerUnavailable(error);
    }
  }
}

/** As the provider takes it; one that does not say takes Basic (OpenID Connect Discovery, 3). */
function authenticationWith(clientSecret: string | null): ClientAuth {
  if (clientSecret === null) return None();
  const [basic, post] = [ClientSecretBasic(clientSecret), ClientSecretPost(clientSecret)];
  return (...request) => {
    const methods = request[0].token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const authenticate = methods.includes('client_secret_basic') ? basic : post;
    authenticate(...request);
  };
}
