import { accessLimits } from '@footnote/core';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SettingsToken, type Settings } from '../../config/settings.ts';

/** What a browser keeps, sealed, while it is at the provider. `Lax`: it is sent when the provider leads back here. */
@Injectable()
export class PendingSignInCookie {
  readonly #name: string;
  readonly #attributes: { path: '/'; httpOnly: true; sameSite: 'lax'; secure: boolean };

  constructor(@Inject(SettingsToken) { FOOTNOTE_PUBLIC_URL }: Settings) {
    const secure = FOOTNOTE_PUBLIC_URL?.startsWith('https:') === true;
    this.#name = secure ? '__Host-footnote_sign_in' : 'footnote_sign_in';
    this.#attributes = { path: '/', httpOnly: true, sameSite: 'lax', secure };
  }

  read(request: FastifyRequest): string | undefined {
    return request.cookies[this.#name];
  }

  set(reply: FastifyReply, remembered: string): void {
    const maxAge = accessLimits.providerSignInMsMax / 1_000;
    void reply.setCookie(this.#name, remembered, { ...this.#attributes, maxAge });
  }

  clear(reply: FastifyReply): void {
    void reply.clearCookie(this.#name, this.#attributes);
  }
}
