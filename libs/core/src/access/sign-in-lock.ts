import { AppError } from '../shared/app-error.ts';
import type { Clock } from '../shared/clock.ts';
import { sha256Hex } from '../shared/sha256-hex.ts';
import { accessLimits } from './access.limits.ts';
import type { SignInFailures, SignInFailureStore } from './login.ts';

/**
 * Slows down whoever guesses a password: after five failures a name is locked for 1, 2, 4 … 15 minutes, whether or not
 * anybody has it, so that the lock says nothing about who is here.
 */
export class SignInLock {
  readonly #failures: SignInFailureStore;
  readonly #clock: Clock;

  constructor(failures: SignInFailureStore, clock: Clock) {
    this.#failures = failures;
    this.#clock = clock;
  }

  /**
   * Counts an attempt as failed before its password is looked at: of many at once, no more get through than one after
   * another would. @throws AppError `sign-in-locked`
   */
  async begin(name: string): Promise<void> {
    const nameHash = await hashOf(name);
    const now = this.#clock.now();
    const since = new Date(now.getTime() - accessLimits.signInFailuresMsMax);
    const before = await this.#failures.find(nameHash);
    const known = before === null || before.lastFailedAt < since ? 0 : before.count;
    if (before !== null && known > 0) refuseWhileLocked(before, now);
    const counted = await this.#failures.add(nameHash, { now, since });
    const isFree = counted.count <= accessLimits.signInFailuresMax || counted.count === known + 1;
    if (!isFree) refuseWhileLocked(counted, now);
  }

  /** The password was right. */
  async succeed(name: string): Promise<void> {
    await this.forget(name);
  }

  /** What is known of failed attempts under this name goes. */
  async forget(name: string): Promise<void> {
    await this.#failures.clear(await hashOf(name));
  }
}

function refuseWhileLocked({ count, lastFailedAt }: SignInFailures, now: Date): void {
  const leftMs = lastFailedAt.getTime() + lockMsOf(count) - now.getTime();
  if (leftMs <= 0) return;
  throw new AppError({
    kind: 'too-many',
    code: 'sign-in-locked',
    publicMessage: `Too many failed sign-ins under this name. Try again in ${inMinutes(leftMs)}.`,
    retryAfterSeconds: Math.ceil(leftMs / 1_000),
  });
}

function lockMsOf(count: number): number {
  const { signInFailuresMax, signInLockMsMin, signInLockMsMax } = accessLimits;
  if (count < signInFailuresMax) return 0;
  return Math.min(signInLockMsMin * 2 ** Math.min(count - signInFailuresMax, 10), signInLockMsMax);
}

function inMinutes(milliseconds: number): string {
  const minutes = Math.ceil(milliseconds / 60_000);
  return minutes === 1 ? 'a minute' : `${minutes} minutes`;
}

/** Names of people are not kept for this. */
function hashOf(name: string): Promise<string> {
  return sha256Hex(`sign-in ${name}`);
}
