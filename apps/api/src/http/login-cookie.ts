import type { Login } from '@footnote/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Settings } from '../config/settings.ts';

/** The cookie by which a browser stays signed in. No script sees it, and no other site makes a browser send it with a form. */
export class LoginCookie {
  readonly #isSecure: boolean;

  constructor({ FOOTNOTE_PUBLIC_URL }: Pick<Settings, 'FOOTNOTE_PUBLIC_URL'>) {
    this.#isSecure = FOOTNOTE_PUBLIC_URL?.startsWith('https:') === true;
  }

  /** With the prefix, browsers take it from nothing but this very host over TLS. */
  get #name(): string {
    return this.#isSecure ? '__Host-footnote_login' : 'footnote_login';
  }

  read(request: FastifyRequest): string | undefined {
    return request.cookies[this.#name];
  }

  set(reply: FastifyReply, { secret, login }: { secret: string; login: Login }): void {
    void reply.setCookie(this.#name, secret, { ...this.#attributes(), expires: login.expiresAt });
  }

  clear(reply: FastifyReply): void {
    void reply.clearCookie(this.#name, this.#attributes());
  }

  #attributes() {
    return { path: '/', httpOnly: true, sameSite: 'lax', secure: this.#isSecure } as const;
  }
}
