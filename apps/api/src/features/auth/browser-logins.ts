import { Logins, type NewLogin, type User } from '@footnote/core';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LoginCookie } from '../../http/login-cookie.ts';

/** Logins and the cookies that stand for them: a browser has one login, so that signing in anew ends the one before. */
@Injectable()
export class BrowserLogins {
  readonly #logins: Logins;
  readonly #cookie: LoginCookie;

  constructor(logins: Logins, cookie: LoginCookie) {
    this.#logins = logins;
    this.#cookie = cookie;
  }

  /** Signs a user in at this browser. */
  async create(user: User, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const created = await this.#logins.create(user, { userAgent: request.headers['user-agent'] });
    await this.replace(created, request, reply);
  }

  /** Gives this browser the new login. */
  async replace(created: NewLogin, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    await this.#endLogin(request);
    this.#cookie.set(reply, created);
  }

  /** Signs this browser out; one that was signed out already loses its cookie all the same. */
  async end(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    await this.#endLogin(request);
    this.#cookie.clear(reply);
  }

  async #endLogin({ login }: FastifyRequest): Promise<void> {
    if (login !== null) await this.#logins.leave(login);
  }
}
