import { describe, expect, it } from '@jest/globals';
import { SeededRandom } from '../seeded-random.ts';
import { median, medianInterval, quantile } from './statistics.ts';

describe('quantile', () => {
  it('interpolates between neighbours, in whatever order the values come', () => {
    expect(quantile([30, 10, 20, 40], 0.5)).toBe(25);
    expect(quantile([30, 10, 20, 40], 0)).toBe(10);
    expect(quantile([30, 10, 20, 40], 1)).toBe(40);
    expect(quantile([7], 0.95)).toBe(7);
  });

  it('knows no value of an empty list', () => {
    expect(quantile([], 0.5)).toBeNaN();
  });
});

describe('medianInterval', () => {
  const random = new SeededRandom(1);
  const ratios = Array.from({ length: 25 }, () => 2 + 0.1 * random.normal());

  it('holds the median, and is narrow where the values agree', () => {
    const { low, high } = medianInterval(ratios);
    expect(low).toBeLessThanOrEqual(median(ratios));
    expect(high).toBeGreaterThanOrEqual(median(ratios));
    expect(high - low).toBeLessThan(0.2);
  });

  it('is the same for the same values', () => {
    expect(medianInterval(ratios)).toEqual(medianInterval([...ratios]));
  });

  it('is not moved by a few rounds that went wrong', () => {
    const { high } = medianInterval([...ratios, 40, 50]);
    expect(high).toBeLessThan(2.2);
  });

  it('covers the true median about 95 times in 100', () => {
    const trials = 60;
    const covered = Array.from({ length: trials }, (_, trial) => {
      const draw = new SeededRandom(99, trial);
      const { low, high } = medianInterval(Array.from({ length: 25 }, () => draw.normal()));
      return low <= 0 && high >= 0;
    }).filter(Boolean);
    expect(covered.length / trials).toBeGreaterThan(0.85);
  });
});
