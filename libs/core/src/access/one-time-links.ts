import { AppError } from '../shared/app-error.ts';
import type { Clock } from '../shared/clock.ts';
import { sha256Hex } from '../shared/sha256-hex.ts';
import { accessLimits } from './access.limits.ts';
import { createSecret } from './create-secret.ts';
import type { OneTimeLink, OneTimeLinkPurpose, OneTimeLinkStore } from './login.ts';

export interface NewLink {
  /** Shown once; the store has its hash. */
  secret: string;
  expiresAt: Date;
}

/** Links that work once: to set up the service, and to set a password. */
export class OneTimeLinks {
  readonly #links: OneTimeLinkStore;
  readonly #clock: Clock;

  constructor(links: OneTimeLinkStore, clock: Clock) {
    this.#links = links;
    this.#clock = clock;
  }

  /** An earlier link for the same is worth nothing from then on. */
  async create(purpose: OneTimeLinkPurpose, userId: string | null): Promise<NewLink> {
    const lifeMs = purpose === 'setup' ? accessLimits.setUpLinkMsMax : accessLimits.passwordLinkMsMax;
    const secret = createSecret('link');
    const expiresAt = new Date(this.#clock.now().getTime() + lifeMs);
    await this.#links.put({ secretHash: await sha256Hex(secret), purpose, userId, expiresAt });
    return { secret, expiresAt };
  }

  /** Without using it up. @throws AppError `link-not-valid` */
  async find(secret: string): Promise<OneTimeLink> {
    const link = await this.#links.find(await sha256Hex(secret));
    if (link === null || link.expiresAt <= this.#clock.now()) throw linkNotValid();
    return link;
  }

  /** Uses it up. @throws AppError `link-not-valid` when another request was first */
  async take({ secretHash }: OneTimeLink): Promise<void> {
    if (!(await this.#links.take(secretHash))) throw linkNotValid();
  }
}

export function linkNotValid(): AppError {
  return new AppError({
    kind: 'not-found',
    code: 'link-not-valid',
    publicMessage: 'This link does not work, or not any more: it works once and for a limited time. Ask for a new one.',
  });
}
