/** Lets one task run at a time, in order of arrival. */
export class Turns {
  #waiting = 0;
  #last: Promise<unknown> = Promise.resolve();

  /** How many tasks run or wait. */
  get count(): number {
    return this.#waiting;
  }

  /** Runs `task` when all earlier ones are done; rejects with the signal's reason when that fires before. */
  async run<Result>(signal: AbortSignal, task: () => Promise<Result>): Promise<Result> {
    this.#waiting += 1;
    const result = this.#last.then(() => {
      signal.throwIfAborted();
      return task();
    });
    this.#last = result.catch(() => undefined).finally(() => (this.#waiting -= 1));
    return result;
  }
}
