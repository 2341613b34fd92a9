import { AppError } from '@footnote/core';

/** Runs no more than so many pieces of work at once; others wait in line, and beyond the line are refused. */
export class TakingTurns {
  readonly #atOnceMax: number;
  readonly #waitingMax: number;
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor({ atOnceMax, waitingMax }: { atOnceMax: number; waitingMax: number }) {
    this.#atOnceMax = atOnceMax;
    this.#waitingMax = waitingMax;
  }

  /** @throws AppError `sign-in-busy` */
  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#running < this.#atOnceMax) this.#running += 1;
    else await this.#waitForTurn();
    try {
      return await work();
    } finally {
      // Whoever is next takes over the place, which is never free in between.
      const next = this.#waiting.shift();
      if (next === undefined) this.#running -= 1;
      else next();
    }
  }

  #waitForTurn(): Promise<void> {
    if (this.#waiting.length >= this.#waitingMax) throw busy();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}

function busy(): AppError {
  return new AppError({
    kind: 'unavailable',
    code: 'sign-in-busy',
    publicMessage: 'Very many passwords are being checked at this moment. Try again in a few seconds.',
    retryAfterSeconds: 5,
  });
}
