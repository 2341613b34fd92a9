import { ModelUnavailableError } from '@footnote/core';

interface RestartPauseOptions {
  restartDelayMs: number;
  restartDelayMsMax: number;
}

/** Keeps a process that fails again and again from being started again and again. */
export class RestartPause {
  readonly #options: RestartPauseOptions;
  readonly #now: () => number;
  #failuresInARow = 0;
  #endsAt = 0;
  #problem: string | null = null;

  constructor(options: RestartPauseOptions, now: () => number = () => performance.now()) {
    this.#options = options;
    this.#now = now;
  }

  /** Why the last life of the process ended; null once a request has succeeded since. */
  get problem(): string | null {
    return this.#problem;
  }

  /** After a failure: the first is forgiven at once, each further one doubles the pause. */
  extend(reason: Error): void {
    const { restartDelayMs, restartDelayMsMax } = this.#options;
    const pause = this.#failuresInARow === 0 ? 0 : restartDelayMs * 2 ** (this.#failuresInARow - 1);
    this.#endsAt = this.#now() + Math.min(pause, restartDelayMsMax);
    this.#failuresInARow += 1;
    this.#problem = reason.message;
  }

  clear(): void {
    this.#failuresInARow = 0;
    this.#problem = null;
  }

  /** @throws ModelUnavailableError while the pause lasts. */
  check(): void {
    const seconds = Math.ceil((this.#endsAt - this.#now()) / 1_000);
    if (seconds > 0) throw new ModelUnavailableError(`${this.#problem} It may start again in ${seconds} s.`);
  }
}
