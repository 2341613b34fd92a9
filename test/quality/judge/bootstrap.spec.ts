import { describe, expect, it } from '@jest/globals';
import { bootstrapInterval, pairedDifference } from './bootstrap.ts';

const values = [1, 0, 1, 1, 0, 1, 0, 1, 1, 1, 0, 1, 1, 0, 1, 1, 1, 0, 1, 1];

describe('bootstrapInterval', () => {
  it('holds the mean, and is the same again for the same seed', () => {
    const interval = bootstrapInterval(values, 7);
    expect(interval).toEqual(bootstrapInterval(values, 7));
    expect(interval.mean).toBeCloseTo(0.7);
    // About two standard errors of a share of 0.7 among 20, either way.
    expect(interval.low).toBeCloseTo(0.5, 1);
    expect(interval.high).toBeCloseTo(0.9, 1);
  });

  it('is a point for equal values, and says nothing of none', () => {
    expect(bootstrapInterval([2, 2, 2], 1)).toEqual({ mean: 2, low: 2, high: 2 });
    expect(bootstrapInterval([], 1).mean).toBeNaN();
  });
});

describe('pairedDifference', () => {
  it('sees a small gain that every pair has, whatever the spread between pairs', () => {
    const first = [0, 10, 20, 30];
    const { mean, low, high } = pairedDifference(
      first,
      first.map((value) => value + 1),
      3,
    );
    expect([mean, low, high]).toEqual([1, 1, 1]);
    expect(() => pairedDifference([1], [], 1)).toThrow(RangeError);
  });
});
