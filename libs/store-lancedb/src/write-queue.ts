import { AppError } from '@footnote/core';
import { passageIndexLimits } from './passage-index.limits.ts';

/** Writes one after the other, in the order they came: LanceDB's own retries duplicate rows under concurrent writers. */
export class WriteQueue {
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  /** @throws AppError `index-busy` when too many writes wait already. */
  async run<Result>(write: () => Promise<Result>): Promise<Result> {
    if (this.#waiting >= passageIndexLimits.writesWaitingMax) throw indexBusy();
    this.#waiting += 1;
    const result = this.#last.then(write).finally(() => {
      this.#waiting -= 1;
    });
    // A write that fails is its caller's concern, not that of the next in the queue.
    this.#last = result.catch(() => {});
    return result;
  }

  /** Resolves when everything that was queued until now is done. */
  async drain(): Promise<void> {
    await this.#last;
  }
}

function indexBusy(): AppError {
  return new AppError({
    kind: 'unavailable',
    code: 'index-busy',
    publicMessage: 'Too many changes wait for the search index. Try again in a moment.',
    retryAfterSeconds: 5,
  });
}
