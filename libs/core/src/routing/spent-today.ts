import type { Clock } from '../shared/clock.ts';
import type { SpendStore } from './spend-store.ts';

/** US dollars that the large model has cost on this day (UTC), calls under way included. */
export async function spentToday(spends: Pick<SpendStore, 'since'>, clock: Clock): Promise<number> {
  return spends.since(new Date(`${clock.now().toISOString().slice(0, 10)}T00:00:00Z`));
}
