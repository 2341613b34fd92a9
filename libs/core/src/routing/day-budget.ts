import type { Clock } from '../shared/clock.ts';
import { createId } from '../shared/create-id.ts';
import type { SpendStore } from './spend-store.ts';
import { spentToday } from './spent-today.ts';

export interface Reservation {
  /** Null when the budget does not hold what was asked for. */
  spendId: string | null;
  /** US dollars of the day before this reservation. */
  spentUsd: number;
}

/** The day's budget of one process: what a call may cost is on record before the call is made. */
export class DayBudget {
  readonly #spends: SpendStore;
  readonly #clock: Clock;
  /** The reservation before: two at once would both see the budget without the other. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(spends: SpendStore, clock: Clock) {
    this.#spends = spends;
    this.#clock = clock;
  }

  /** Records the expected cost if the day's budget holds it. Throws the signal's reason when nobody waits any more. */
  async reserve(
    expectedUsd: number,
    { maxUsd, signal }: { maxUsd: number; signal: AbortSignal },
  ): Promise<Reservation> {
    const reservation = this.#last.then(async () => {
      signal.throwIfAborted();
      const spentUsd = await spentToday(this.#spends, this.#clock);
      if (spentUsd + expectedUsd > maxUsd) return { spendId: null, spentUsd };
      const spendId = createId('spd');
      await this.#spends.record({ id: spendId, at: this.#clock.now(), usd: expectedUsd });
      return { spendId, spentUsd };
    });
    this.#last = reservation.catch(() => null);
    return reservation;
  }

  /** To what the call cost. One that is never settled keeps its expected cost. */
  async settle(spendId: string, usd: number): Promise<void> {
    await this.#spends.correct(spendId, usd);
  }
}
