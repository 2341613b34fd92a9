import { AppError } from '../shared/app-error.ts';
import type { Clock } from '../shared/clock.ts';
import { accessLimits } from './access.limits.ts';
import type { IdentityProvider, ProvidedIdentity, SignInChecks } from './identity-provider.ts';
import type { TextSeal } from './text-seal.ts';

export interface BeginSignInRequest {
  /** Where the provider sends the browser. */
  redirectUri: string;
  /** Path of the page that the visitor wanted. */
  returnTo: string;
  /** Of the set-up link, for the first admin. */
  setUpSecret: string | null;
}

export interface FinishSignInRequest {
  /** What this browser was given when it left; undefined when it has none. */
  remembered: string | undefined;
  /** The whole address at which it came back. */
  callback: string;
}

/** Of a sign-in that has begun, until the browser comes back with the answer. */
export type PendingSignIn = Pick<BeginSignInRequest, 'returnTo' | 'setUpSecret'>;

interface Remembered extends PendingSignIn {
  checks: SignInChecks;
  expiresAtMs: number;
}

/**
 * Sends a browser to the provider and takes it back: only the browser that left, in time, and once. What must be known
 * meanwhile the browser keeps itself, sealed, so that no number of visitors fills the memory.
 */
export class ProviderSignIns {
  readonly #provider: IdentityProvider;
  readonly #seal: TextSeal;
  readonly #clock: Clock;
  /** When what was used up would have ended by itself, by its state. */
  readonly #usedUp = new Map<string, number>();

  constructor({ provider, seal, clock }: { provider: IdentityProvider; seal: TextSeal; clock: Clock }) {
    this.#provider = provider;
    this.#seal = seal;
    this.#clock = clock;
  }

  /** Where to send the browser, and what it must keep. @throws AppError `provider-unavailable` */
  async begin({ redirectUri, ...pending }: BeginSignInRequest): Promise<{ address: string; remembered: string }> {
    const { address, checks } = await this.#provider.begin(redirectUri);
    const expiresAtMs = this.#clock.now().getTime() + accessLimits.providerSignInMsMax;
    const remembered: Remembered = { ...pending, checks, expiresAtMs };
    return { address, remembered: this.#seal.seal(JSON.stringify(remembered), 'provider-sign-in') };
  }

  /** What this browser left for; null when it did not leave from here, or too long ago. */
  pendingOf(remembered: string | undefined): PendingSignIn | null {
    return this.#open(remembered);
  }

  /** @throws AppError `sign-in-not-begun` and those of `IdentityProvider.finish` */
  async finish({ remembered, callback }: FinishSignInRequest): Promise<ProvidedIdentity> {
    const pending = this.#open(remembered);
    const state = URL.parse(callback)?.searchParams.get('state');
    if (pending === null || state !== pending.checks.state || !this.#useUp(pending)) throw signInNotBegun();
    return this.#provider.finish(callback, pending.checks);
  }

  #open(sealed: string | undefined): Remembered | null {
    const opened = sealed === undefined ? null : this.#seal.open(sealed, 'provider-sign-in');
    if (opened === null) return null;
    const pending = JSON.parse(opened) as Remembered;
    return pending.expiresAtMs > this.#clock.now().getTime() ? pending : null;
  }

  /** False the second time. Of very many the oldest is forgotten: its code still works only once at the provider. */
  #useUp({ checks: { state }, expiresAtMs }: Remembered): boolean {
    if (this.#usedUp.has(state)) return false;
    const now = this.#clock.now().getTime();
    for (const [used, endsAtMs] of this.#usedUp) {
      if (endsAtMs > now && this.#usedUp.size < accessLimits.usedUpSignInsMax) break;
      this.#usedUp.delete(used);
    }
    this.#usedUp.set(state, expiresAtMs);
    return true;
  }
}

function signInNotBegun(): AppError {
  return new AppError({
    kind: 'unauthenticated',
    code: 'sign-in-not-begun',
    publicMessage: 'This sign-in was not begun in this browser, is too old, or was used already. Begin again.',
  });
}
