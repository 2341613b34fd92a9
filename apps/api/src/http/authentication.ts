import type { ManageApiKeys } from '@footnote/core';
import { allScopes, AppError, sha256Hex, type Subject } from '@footnote/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Settings } from '../config/settings.ts';
import { matchedAddress } from './matched-address.ts';
import { takesSignedRequests } from './signed-addresses.ts';
import { unknownAddresses } from './unknown-address.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; set before a body is read. Null only for addresses that need nobody. */
    subject: Subject | null;
  }
}

/** The one place where a request becomes a subject. */
export class Authentication {
  readonly #manageApiKeys: ManageApiKeys;
  readonly #settings: Pick<Settings, 'FOOTNOTE_ADMIN_KEY' | 'FOOTNOTE_AUTH'>;

  constructor(manageApiKeys: ManageApiKeys, settings: Pick<Settings, 'FOOTNOTE_ADMIN_KEY' | 'FOOTNOTE_AUTH'>) {
    this.#manageApiKeys = manageApiKeys;
    this.#settings = settings;
  }

  register(fastify: FastifyInstance): void {
    fastify.decorateRequest('subject', null);
    fastify.addHook('onRequest', async (request) => {
      if (needsSubject(matchedAddress(request))) request.subject = await this.#subjectOf(request);
    });
  }

  async #subjectOf(request: FastifyRequest): Promise<Subject> {
    const { authorization } = request.headers;
    if (authorization === undefined) {
      if (this.#settings.FOOTNOTE_AUTH === 'open') return localAdmin;
      throw unauthenticated();
    }
    const key = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
    if (key === undefined) throw unauthenticated();
    if (await this.#isAdminKey(key)) return bootstrapAdmin;
    const subject = await this.#manageApiKeys.resolve(key);
    if (subject === null) throw unauthenticated();
    return subject;
  }

  /** Hashes are compared, so that the time says nothing about the key. */
  async #isAdminKey(key: string): Promise<boolean> {
    const adminKey = this.#settings.FOOTNOTE_ADMIN_KEY;
    if (adminKey === undefined) return false;
    return (await sha256Hex(key)) === (await sha256Hex(adminKey));
  }
}

/** Everything but the portal's pages, which ask the API themselves, health, what is signed instead, and what is not there. */
function needsSubject(address: string): boolean {
  if (takesSignedRequests(address) || unknownAddresses.includes(address)) return false;
  return /^\/(?:api|metrics|mcp|openai|scim)(?:\/|$)/.test(address);
}

const localAdmin: Subject = { id: 'local-admin', user: null, groups: [], scopes: [...allScopes] };
const bootstrapAdmin: Subject = { id: 'bootstrap-admin', user: null, groups: [], scopes: [...allScopes] };

function unauthenticated(): AppError {
  return new AppError({
    kind: 'unauthenticated',
    code: 'unauthenticated',
    publicMessage: 'This needs a valid API key: Authorization: Bearer <key>.',
  });
}
