import { AppError, SetUp, type Login } from '@footnote/core';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PortalAddress } from '../../http/portal-address.ts';
import { BrowserLogins } from './browser-logins.ts';
import { PendingSignInCookie } from './pending-sign-in-cookie.ts';
import { ProviderPartsToken, type ProviderParts } from './provider-parts.ts';
import { SignInAudit } from './sign-in-audit.ts';

/** Browsers that go to the organisation's sign-in, come back, and leave it again. */
@Injectable()
export class ProviderVisits {
  readonly #parts: ProviderParts | null;
  readonly #setUp: SetUp;
  readonly #portal: PortalAddress;
  readonly #cookie: PendingSignInCookie;
  readonly #browserLogins: BrowserLogins;
  readonly #audit: SignInAudit;

  constructor(
    @Inject(ProviderPartsToken) parts: ProviderParts | null,
    setUp: SetUp,
    portal: PortalAddress,
    cookie: PendingSignInCookie,
    browserLogins: BrowserLogins,
    audit: SignInAudit,
  ) {
    this.#parts = parts;
    this.#setUp = setUp;
    this.#portal = portal;
    this.#cookie = cookie;
    this.#browserLogins = browserLogins;
    this.#audit = audit;
  }

  /** What people call the provider; null where there is none. */
  get providerName(): string | null {
    return this.#parts?.name ?? null;
  }

  /** The provider's address for a browser that wants to come in. @throws AppError `not-found`, `provider-unavailable` */
  async leaveFor(returnTo: string, reply: FastifyReply): Promise<string> {
    return this.#leave({ returnTo, setUpSecret: null }, reply);
  }

  /** The same for whoever has the set-up link. @throws AppError `not-found`, `link-not-valid`, `provider-unavailable` */
  async leaveToSetUp(setUpSecret: string, reply: FastifyReply): Promise<string> {
    this.#given();
    await this.#setUp.open(setUpSecret);
    return this.#leave({ returnTo: '/admin/users', setUpSecret }, reply);
  }

  /** Where this browser wanted to go; null when it did not leave from here. @throws AppError `not-found` */
  wantedBy(request: FastifyRequest): string | null {
    return this.#given().signIns.pendingOf(this.#cookie.read(request))?.returnTo ?? null;
  }

  /** Signs the browser in that comes back. @throws AppError */
  async comeBack(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { user, isNew, ...created } = await this.#audit.watch(this.#signIn(request));
    await this.#browserLogins.replace(created, request, reply);
    this.#cookie.clear(reply);
    if (isNew) await this.#audit.record('user-created', user);
    await this.#audit.record('sign-in-succeeded', user);
  }

  /** Where a browser that has left this login goes to sign out at the provider as well; null where that is not known. */
  async leaveAddressOf(login: Login | null): Promise<string | null> {
    const sealed = login?.idToken ?? null;
    if (this.#parts === null || sealed === null) return null;
    const { seal, provider } = this.#parts;
    const idToken = seal.open(sealed, 'id-token');
    return idToken === null ? null : provider.leaveAddress({ idToken, returnTo: this.#addressOf('/sign-in') });
  }

  async #leave(wanted: { returnTo: string; setUpSecret: string | null }, reply: FastifyReply): Promise<string> {
    const { signIns } = this.#given();
    const { address, remembered } = await signIns.begin({ redirectUri: this.#redirectUri, ...wanted });
    this.#cookie.set(reply, remembered);
    return address;
  }

  async #signIn(request: FastifyRequest) {
    const { signIns, signInByProvider } = this.#given();
    const remembered = this.#cookie.read(request);
    const { search } = new URL(request.url, this.#portal.url);
    const identity = await signIns.finish({ remembered, callback: this.#redirectUri + search });
    const setUpSecret = signIns.pendingOf(remembered)?.setUpSecret ?? null;
    return signInByProvider.run({ identity, setUpSecret, userAgent: request.headers['user-agent'] });
  }

  get #redirectUri(): string {
    return this.#addressOf('/api/v1/auth/oidc/callback');
  }

  #addressOf(path: string): string {
    return new URL(path, this.#portal.url).href;
  }

  #given(): ProviderParts {
    if (this.#parts !== null) return this.#parts;
    throw new AppError({ kind: 'not-found', code: 'not-found', publicMessage: 'There is nothing at this address.' });
  }
}
