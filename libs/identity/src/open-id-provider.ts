import { setTimeout as delay } from 'node:timers/promises';
import {
  IdentityProvider,
  type Clock,
  type ComponentHealth,
  type ProvidedIdentity,
  type SignInChecks,
} from '@footnote/core';
import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type Configuration,
} from 'openid-client';
import { identityLimits } from './identity.limits.ts';
import { ProviderDiscovery, type ProviderClient } from './provider-discovery.ts';
import { readDisplayName, readEmail, readGroups, type Claims } from './read-claims.ts';
import { toProviderError } from './to-provider-error.ts';

export interface OpenIdProviderOptions extends ProviderClient {
  /** Null: no groups are taken from the provider. */
  groupsClaim: string | null;
  clock: Clock;
}

/**
 * An OpenID provider by authorization code with PKCE. The library checks signature, issuer, audience, times, nonce and state;
 * what is decided here is what is asked for, and what the claims mean.
 */
export class OpenIdProvider extends IdentityProvider {
  readonly #groupsClaim: string | null;
  readonly #discovery: ProviderDiscovery;

  constructor({ groupsClaim, clock, ...client }: OpenIdProviderOptions) {
    super();
    this.#groupsClaim = groupsClaim;
    this.#discovery = new ProviderDiscovery(client, clock);
  }

  override async begin(redirectUri: string): Promise<{ address: string; checks: SignInChecks }> {
    const configuration = await this.#discovery.configuration();
    const checks = { state: randomState(), nonce: randomNonce(), codeVerifier: randomPKCECodeVerifier() };
    const address = buildAuthorizationUrl(configuration, {
      redirect_uri: redirectUri,
      scope: this.#scopeAt(configuration),
      state: checks.state,
      nonce: checks.nonce,
      code_challenge: await calculatePKCECodeChallenge(checks.codeVerifier),
      code_challenge_method: 'S256',
    });
    return { address: address.href, checks };
  }

  override async finish(callback: string, checks: SignInChecks): Promise<ProvidedIdentity> {
    const configuration = await this.#discovery.configuration();
    try {
      const tokens = await authorizationCodeGrant(configuration, new URL(callback), {
        expectedState: checks.state,
        expectedNonce: checks.nonce,
        pkceCodeVerifier: checks.codeVerifier,
        idTokenExpected: true,
      });
      const idToken = tokens.claims();
      if (idToken === undefined || tokens.id_token === undefined) throw new Error('there is no ID token');
      const userinfo = await this.#userinfo(configuration, idToken, tokens.access_token);
      const sources = { idToken, userinfo };
      return {
        issuer: idToken.iss,
        subject: idToken.sub,
        email: readEmail(sources),
        displayName: readDisplayName(sources),
        groups: this.#groupsClaim === null ? [] : readGroups(sources, this.#groupsClaim),
        idToken: tokens.id_token,
      };
    } catch (error) {
      throw toProviderError(error);
    }
  }

  override async leaveAddress(request: { idToken: string; returnTo: string }): Promise<string | null> {
    const configuration = await this.#discovery.configuration().catch(() => null);
    if (configuration?.serverMetadata().end_session_endpoint === undefined) return null;
    return buildEndSessionUrl(configuration, {
      id_token_hint: request.idToken,
      post_logout_redirect_uri: request.returnTo,
    }).href;
  }

  /** Without it nobody new comes in; whoever is in, and every key, goes on. */
  override async health(): Promise<ComponentHealth> {
    const reached = this.#discovery.configuration().then(
      () => true,
      () => false,
    );
    const late = delay(identityLimits.healthMsMax, false, { ref: false });
    if (await Promise.race([reached, late])) return { status: 'ready', detail: 'The sign-in answers.' };
    return {
      status: 'degraded',
      detail: 'The sign-in does not answer as FOOTNOTE_OIDC_ISSUER: nobody can sign in. It is asked again by itself.',
    };
  }

  /** A provider that does not know a scope may refuse the whole request. */
  #scopeAt(configuration: Configuration): string {
    const known = configuration.serverMetadata().scopes_supported ?? [];
    const wanted = this.#groupsClaim !== null && known.includes(this.#groupsClaim) ? [this.#groupsClaim] : [];
    return ['openid', 'email', 'profile', ...wanted].join(' ');
  }

  /** Asked only for what the ID token leaves out. */
  async #userinfo(configuration: Configuration, idToken: Claims & { sub: string }, token: string): Promise<Claims> {
    const needed = ['email', ...(this.#groupsClaim === null ? [] : [this.#groupsClaim])];
    const isAllThere = needed.every((claim) => idToken[claim] !== undefined);
    if (isAllThere || configuration.serverMetadata().userinfo_endpoint === undefined) return {};
    return fetchUserInfo(configuration, token, idToken.sub);
  }
}
