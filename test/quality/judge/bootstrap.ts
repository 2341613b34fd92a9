import { quantile, type Interval } from '../../bench/method/statistics.ts';
import { SeededRandom } from '../../bench/seeded-random.ts';

export interface MeanWithInterval extends Interval {
  mean: number;
}

const resamples = 2_000;

/**
 * The mean with its 95 % interval: the means of many samples drawn from the values with replacement, without the lowest and
 * the highest fortieth. The same values and seed give the same interval. NaN for no values.
 */
export function bootstrapInterval(values: readonly number[], seed: number): MeanWithInterval {
  const random = new SeededRandom(seed);
  const draw = () => values[random.below(values.length)] ?? Number.NaN;
  const means = Array.from({ length: resamples }, () => mean(values.map(draw)));
  return { mean: mean(values), low: quantile(means, 0.025), high: quantile(means, 0.975) };
}

/**
 * How much higher the second values are on average than the first, with the interval over the pairs' differences.
 * @throws RangeError when the values do not pair up.
 */
export function pairedDifference(first: readonly number[], second: readonly number[], seed: number): MeanWithInterval {
  if (first.length !== second.length) throw new RangeError(`${first.length} values do not pair with ${second.length}.`);
  return bootstrapInterval(
    second.map((value, index) => value - (first[index] ?? Number.NaN)),
    seed,
  );
}

/** NaN for no values. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
