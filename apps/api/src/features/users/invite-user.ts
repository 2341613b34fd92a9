import type { PasswordLink } from '@footnote/contracts';
import { PasswordLinks, type User } from '@footnote/core';
import { Inject, Injectable } from '@nestjs/common';
import { SettingsToken, type Settings } from '../../config/settings.ts';
import { PortalAddress } from '../../http/portal-address.ts';

/** Makes the links with which people set a password. They are handed over by an admin: Footnote sends no mail. */
@Injectable()
export class InviteUser {
  readonly #mode: Settings['FOOTNOTE_AUTH'];
  readonly #passwordLinks: PasswordLinks;
  readonly #portal: PortalAddress;

  constructor(@Inject(SettingsToken) { FOOTNOTE_AUTH }: Settings, passwordLinks: PasswordLinks, portal: PortalAddress) {
    this.#mode = FOOTNOTE_AUTH;
    this.#passwordLinks = passwordLinks;
    this.#portal = portal;
  }

  /** Null for whoever needs none: service accounts, and everybody where another service asks for passwords. */
  async invite({ id, kind }: User): Promise<PasswordLink | null> {
    return kind === 'service' || this.#mode === 'oidc' ? null : this.createLink(id);
  }

  /** The secret stands behind the `#`, which browsers send nowhere, so that it is in no log. @throws AppError */
  async createLink(userId: string): Promise<PasswordLink> {
    const { secret, expiresAt } = await this.#passwordLinks.create(userId);
    return { url: `${this.#portal.url}/password#${secret}`, expiresAt: expiresAt.toISOString() };
  }
}
