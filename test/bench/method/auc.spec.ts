import { describe, expect, it } from '@jest/globals';
import { distinguishability } from './auc.ts';

describe('distinguishability', () => {
  it('is one half for equal series, one when every value of the first is greater, and none the other way round', () => {
    expect(distinguishability([1, 1, 2], [1, 1, 2])).toMatchObject({ auc: 0.5 });
    expect(distinguishability([3, 4], [1, 2])).toEqual({ auc: 1, low: 1, high: 1 });
    expect(distinguishability([1, 2], [3, 4])).toEqual({ auc: 0, low: 0, high: 0 });
  });

  it('counts pairs, ties half, and has an interval around it', () => {
    const { auc, low, high } = distinguishability([1, 3, 5, 5], [2, 3, 4, 6]);
    expect(auc).toBe(7.5 / 16);
    expect(low).toBeLessThan(auc);
    expect(high).toBeGreaterThan(auc);
  });
});
