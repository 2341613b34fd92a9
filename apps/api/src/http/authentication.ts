import { allScopes, sha256Hex, type Login, type Logins, type ResolveSubject, type Subject } from '@footnote/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Settings } from '../config/settings.ts';
import type { LoginCookie } from './login-cookie.ts';
import { matchedAddress } from './matched-address.ts';
import { refuseForgedRequest } from './origin-guard.ts';
import type { RequestLimits } from './request-limits.ts';
import { takesSignedRequests } from './signed-addresses.ts';
import { unauthenticated } from './unauthenticated.ts';
import { unknownAddresses } from './unknown-address.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; set before a body is read. Null only for addresses that do not need anybody. */
    subject: Subject | null;
    /** The login that the request came with; null for everything else that was presented. */
    login: Login | null;
    /** Who it is that asked by now, by the same credential; null when that no longer stands. */
    subjectNow: () => Promise<Subject | null>;
  }
}

export interface AuthenticationParts {
  resolveSubject: ResolveSubject;
  logins: Logins;
  loginCookie: LoginCookie;
  requestLimits: RequestLimits;
  settings: Pick<Settings, 'FOOTNOTE_ADMIN_KEY' | 'FOOTNOTE_AUTH'>;
}

/** Asked by the portal's server for every page; it passes a new cookie on to the browser. */
const whoAmI = '/api/v1/auth';

/** The one place where a request becomes a subject, whatever it presents: a key, a login, or in open mode nothing. */
export class Authentication {
  readonly #parts: AuthenticationParts;

  constructor(parts: AuthenticationParts) {
    this.#parts = parts;
  }

  register(fastify: FastifyInstance): void {
    fastify.decorateRequest('subject', null);
    fastify.decorateRequest('login', null);
    const subjectNow = (request: FastifyRequest) => this.#subjectNow(request);
    fastify.decorateRequest('subjectNow', function subjectOfRequest(this: FastifyRequest) {
      return subjectNow(this);
    });
    fastify.addHook('onRequest', async (request, reply) => {
      const need = needOf(matchedAddress(request));
      if (need !== 'nobody') request.subject = await this.#subjectOf(request, reply);
      this.#parts.requestLimits.count(request);
      if (request.subject === null && need === 'somebody') throw unauthenticated();
    });
  }

  async #subjectOf(request: FastifyRequest, reply: FastifyReply): Promise<Subject | null> {
    const { authorization } = request.headers;
    if (authorization !== undefined) return this.#byKey(authorization);
    return (await this.#byLogin(request, reply)) ?? this.#byNothing();
  }

  /** By the login itself and not by its secret, which may have been replaced meanwhile. */
  async #subjectNow({ headers, login }: FastifyRequest): Promise<Subject | null> {
    if (headers.authorization !== undefined) return this.#byKey(headers.authorization);
    if (login === null) return this.#byNothing();
    const user = await this.#parts.logins.userOf(login);
    return user === null ? null : this.#parts.resolveSubject.ofUser(user);
  }

  async #byKey(authorization: string): Promise<Subject | null> {
    const key = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
    if (key === undefined) return null;
    return (await this.#isAdminKey(key)) ? bootstrapAdmin : this.#parts.resolveSubject.byApiKey(key);
  }

  /** Browsers send a cookie whoever made the page that asks; so it counts only where the page is known to be ours. */
  async #byLogin(request: FastifyRequest, reply: FastifyReply): Promise<Subject | null> {
    const { logins, loginCookie, resolveSubject } = this.#parts;
    const secret = loginCookie.read(request);
    if (secret === undefined) return null;
    refuseForgedRequest(request);
    const resolved = await logins.resolve(secret, { mayRotate: reachesBrowser(request) });
    if (resolved === null) return null;
    const { user, login, nextSecret } = resolved;
    if (nextSecret !== null) loginCookie.set(reply, { secret: nextSecret, login });
    request.login = login;
    return resolveSubject.ofUser(user);
  }

  /** An old cookie is no hindrance where none is needed. */
  #byNothing(): Subject | null {
    return this.#parts.settings.FOOTNOTE_AUTH === 'open' ? localAdmin : null;
  }

  /** Hashes are compared, so that the time says nothing about the key. */
  async #isAdminKey(key: string): Promise<boolean> {
    const adminKey = this.#parts.settings.FOOTNOTE_ADMIN_KEY;
    if (adminKey === undefined) return false;
    return (await sha256Hex(key)) === (await sha256Hex(adminKey));
  }
}

type Need = 'somebody' | 'anybody' | 'nobody';

/**
 * The portal's pages ask the API themselves, and health, what is signed and what is not there concern nobody; signing in
 * and metrics want to know who asks if it can be known.
 */
function needOf(address: string): Need {
  if (takesSignedRequests(address) || unknownAddresses.includes(address)) return 'nobody';
  if (address === whoAmI || address.startsWith(`${whoAmI}/`) || address === '/metrics') return 'anybody';
  return /^\/(?:api|mcp|openai|scim)(?:\/|$)/.test(address) ? 'somebody' : 'nobody';
}

/**
 * Whether a cookie that is set here gets to the browser: only browsers say where a request came from. An event stream has
 * sent its headers by itself.
 */
function reachesBrowser(request: FastifyRequest): boolean {
  const { accept, 'sec-fetch-site': site } = request.headers;
  if (accept?.includes('text/event-stream') === true) return false;
  return site !== undefined || matchedAddress(request) === whoAmI;
}

const admin = { user: null, groups: [], scopes: [...allScopes] };
const localAdmin: Subject = { ...admin, id: 'local-admin', credential: 'local-admin' };
const bootstrapAdmin: Subject = { ...admin, id: 'bootstrap-admin', credential: 'admin-key' };
