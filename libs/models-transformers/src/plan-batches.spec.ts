import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { planBatches } from './plan-batches.ts';

const lengths = fc.array(fc.integer({ min: 2, max: 256 }), { maxLength: 300 });

describe('planBatches', () => {
  it('puts every text into exactly one batch', () => {
    fc.assert(
      fc.property(lengths, (all) => {
        const indexes = planBatches(all, 2_048).flat();
        expect(indexes.sort((left, right) => left - right)).toEqual(all.map((_, index) => index));
      }),
    );
  });

  it('keeps every batch within the budget, padding included', () => {
    fc.assert(
      fc.property(lengths, (all) => {
        for (const batch of planBatches(all, 2_048)) {
          const longest = Math.max(...batch.map((index) => all[index] ?? 0));
          expect(batch.length * longest).toBeLessThanOrEqual(2_048);
        }
      }),
    );
  });

  it('puts texts of similar length together', () => {
    expect(planBatches([10, 100, 10, 100], 200)).toEqual([
      [1, 3],
      [0, 2],
    ]);
  });

  it('gives a text that is over the budget a batch of its own', () => {
    expect(planBatches([300, 20], 200)).toEqual([[0], [1]]);
  });
});
