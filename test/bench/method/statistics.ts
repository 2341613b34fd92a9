import { SeededRandom } from '../seeded-random.ts';

export interface Interval {
  low: number;
  high: number;
}

const resamples = 2_000;
const bootstrapSeed = 20_250;

/** The value below which this share of the values lies, interpolated between neighbours; NaN for no values. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((first, second) => first - second);
  const position = (sorted.length - 1) * share;
  const lower = sorted[Math.floor(position)] ?? Number.NaN;
  const upper = sorted[Math.ceil(position)] ?? lower;
  return lower + (upper - lower) * (position - Math.floor(position));
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/**
 * The 95 % interval of the median: the medians of many samples drawn from the values with replacement, without the lowest
 * and the highest fortieth. Seeded, so the same values give the same interval. NaN for no values.
 */
export function medianInterval(values: readonly number[]): Interval {
  const random = new SeededRandom(bootstrapSeed);
  const medians = Array.from({ length: resamples }, () =>
    median(values.map(() => values[random.below(values.length)] ?? Number.NaN)),
  );
  return { low: quantile(medians, 0.025), high: quantile(medians, 0.975) };
}
