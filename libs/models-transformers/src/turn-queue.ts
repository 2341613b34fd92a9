import { ModelUnavailableError } from '@footnote/core';

type Priority = 'query' | 'passage';

interface TurnOptions {
  priority: Priority;
  signal?: AbortSignal | undefined;
}

/** Lets one piece of work run at a time. A query goes before all passages that wait; otherwise first come, first served. */
export class TurnQueue {
  readonly #waiting: Record<Priority, (() => void)[]> = { query: [], passage: [] };
  readonly #waitingMax: number;
  #busy = false;

  constructor(waitingMax: number) {
    this.#waitingMax = waitingMax;
  }

  /** @throws ModelUnavailableError when too many wait already, or the signal's reason when it fires before the turn. */
  async run<Result>(options: TurnOptions, work: () => Promise<Result>): Promise<Result> {
    await this.#enter(options);
    try {
      return await work();
    } finally {
      this.#leave();
    }
  }

  async #enter({ priority, signal }: TurnOptions): Promise<void> {
    signal?.throwIfAborted();
    if (!this.#busy) {
      this.#busy = true;
      return;
    }
    const { query, passage } = this.#waiting;
    if (query.length + passage.length >= this.#waitingMax) {
      throw new ModelUnavailableError(`The embedding model is busy: ${this.#waitingMax} calls wait already.`);
    }
    await this.#wait(this.#waiting[priority], signal);
  }

  #wait(line: (() => void)[], signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const handleAbort = () => {
        line.splice(line.indexOf(proceed), 1);
        reject(signal?.reason);
      };
      const proceed = () => {
        signal?.removeEventListener('abort', handleAbort);
        resolve();
      };
      line.push(proceed);
      signal?.addEventListener('abort', handleAbort, { once: true });
    });
  }

  #leave(): void {
    const next = this.#waiting.query.shift() ?? this.#waiting.passage.shift();
    if (next) next();
    else this.#busy = false;
  }
}
