import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type Configuration } from 'oidc-provider';

/** What the provider says of somebody. */
export interface ProviderAccount {
  email?: string;
  email_verified?: boolean;
  name?: string;
  groups?: string[];
}

const clientId = 'footnote';
const clientSecret = 'stand-in-client-secret-0123456789';

/** A real OpenID provider (npm `oidc-provider`) on a free port of loopback. Until it is opened it answers nothing but 503. */
export class StartedOidcProvider {
  readonly issuer: string;
  /** The settings of a service that uses it. */
  readonly environment: Record<string, string>;
  /** By subject. */
  readonly accounts = new Map<string, ProviderAccount>();
  /** Whose hands are on the keyboard when it asks who somebody is; null: somebody who gives up. */
  person: string | null = null;
  #provider: Provider | null = null;
  readonly #server = createServer((request, response) => void this.#handle(request, response));

  private constructor(port: number) {
    this.issuer = `http://127.0.0.1:${port}`;
    this.environment = {
      FOOTNOTE_AUTH: 'oidc',
      FOOTNOTE_OIDC_ISSUER: this.issuer,
      FOOTNOTE_OIDC_CLIENT_ID: clientId,
      FOOTNOTE_OIDC_CLIENT_SECRET: clientSecret,
      FOOTNOTE_OIDC_GROUPS_CLAIM: 'groups',
      FOOTNOTE_OIDC_NAME: 'Example ID',
    };
  }

  static async start(): Promise<StartedOidcProvider> {
    const placeholder = createServer().listen(0, '127.0.0.1');
    await once(placeholder, 'listening');
    const { port } = placeholder.address() as AddressInfo;
    await new Promise((resolve) => placeholder.close(resolve));
    const started = new StartedOidcProvider(port);
    started.#server.listen(port, '127.0.0.1');
    await once(started.#server, 'listening');
    return started;
  }

  /** Serves the service at this address from now on. */
  open(footnoteUrl: string): void {
    this.#provider = new Provider(this.issuer, this.#configurationFor(footnoteUrl));
  }

  async stop(): Promise<void> {
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (this.#provider === null) response.writeHead(503).end('not open yet');
    else if (request.url?.startsWith('/interaction/')) await this.#answerFor(this.#provider, request, response);
    else await this.#provider.callback()(request, response);
  }

  /** In place of a page with a form: the person at the browser signs in, or gives up. */
  async #answerFor(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const answer = this.person === null ? { error: 'access_denied' } : { login: { accountId: this.person } };
    await provider.interactionFinished(request, response, answer, { mergeWithLastSubmission: false });
  }

  #configurationFor(footnoteUrl: string): Configuration {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
    const key = { ...privateKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' };
    return {
      clients: [
        {
          client_id: clientId,
          client_secret: clientSecret,
          redirect_uris: [`${footnoteUrl}/api/v1/auth/oidc/callback`],
          post_logout_redirect_uris: [`${footnoteUrl}/sign-in`],
        },
      ],
      jwks: { keys: [key] },
      cookies: { keys: ['stand-in-cookie-key'] },
      claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'], groups: ['groups'] },
      ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
      pkce: { required: () => true },
      features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
      findAccount: (_context, subject) => ({
        accountId: subject,
        claims: () => ({ sub: subject, ...this.accounts.get(subject) }),
      }),
      // Nobody is asked whether this service may know who they are.
      loadExistingGrant: async ({ oidc }) => {
        const grant = new oidc.provider.Grant({ clientId, accountId: oidc.account?.accountId ?? '' });
        grant.addOIDCScope('openid email profile groups');
        await grant.save();
        return grant;
      },
    };
  }
}
