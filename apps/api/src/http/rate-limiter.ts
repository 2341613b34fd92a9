const minuteMs = 60_000;

/**
 * So much a minute for each key, and as much at once: the generic cell rate algorithm, which keeps one number a key, the
 * time at which the key will have its whole allowance again.
 */
export class RateLimiter {
  readonly perMinute: number;
  readonly #msPerUnit: number;
  readonly #keysMax: number;
  /** The key that was used longest ago comes first. */
  readonly #wholeAgainAt = new Map<string, number>();

  constructor({ perMinute, keysMax }: { perMinute: number; keysMax: number }) {
    this.perMinute = perMinute;
    this.#msPerUnit = minuteMs / perMinute;
    this.#keysMax = keysMax;
  }

  /** Takes that many units of the key's allowance, or none: then it says after how many milliseconds they are there. */
  take(key: string, units = 1): number {
    const now = performance.now();
    const wholeAgainAt = Math.max(this.#wholeAgainAt.get(key) ?? now, now) + units * this.#msPerUnit;
    const waitMs = wholeAgainAt - now - minuteMs;
    if (waitMs > 0) return waitMs;
    this.#wholeAgainAt.delete(key);
    this.#wholeAgainAt.set(key, wholeAgainAt);
    if (this.#wholeAgainAt.size > this.#keysMax) this.#forgetOldest();
    return 0;
  }

  /** A key that is forgotten has its whole allowance again, which is no more than any new key has. */
  #forgetOldest(): void {
    const [oldest] = this.#wholeAgainAt.keys();
    if (oldest !== undefined) this.#wholeAgainAt.delete(oldest);
  }
}
