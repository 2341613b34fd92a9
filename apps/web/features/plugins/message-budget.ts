const messagesPerSecond = 20;
const messagesAtOnceMax = 40;
/** How far over its budget a plugin may go, in messages, before it counts as a flood. */
const debtMax = 100;

/**
 * How much a plugin may say: a bucket that fills by 20 messages a second. What is too much is dropped, and is owed all the
 * same, so that a burst is forgiven and a flood is not.
 */
export class MessageBudget {
  #left = messagesAtOnceMax;
  #filledAt: number;

  /** @param now in milliseconds */
  constructor(now: number) {
    this.#filledAt = now;
  }

  spend(cost: number, now: number): 'pass' | 'drop' | 'flood' {
    const filled = this.#left + ((now - this.#filledAt) / 1_000) * messagesPerSecond;
    this.#left = Math.min(filled, messagesAtOnceMax) - cost;
    this.#filledAt = now;
    if (this.#left < -debtMax) return 'flood';
    return this.#left < 0 ? 'drop' : 'pass';
  }
}
