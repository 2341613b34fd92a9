import { beforeAll, describe, expect, it } from '@jest/globals';
import { createId, type SpendStore } from '@footnote/core';

export function describeSpendStore({ open }: { open: () => Promise<SpendStore> }): void {
  describe('SpendStore', () => {
    let spends: SpendStore;
    beforeAll(async () => {
      spends = await open();
    });

    it('sums what was spent since a time, each as it was last corrected', async () => {
      const last = createId('spd');
      await spends.record({ id: createId('spd'), at: new Date('2031-01-01T23:59:59.999Z'), usd: 1 });
      await spends.record({ id: createId('spd'), at: new Date('2031-01-02T00:00:00Z'), usd: 0.25 });
      await spends.record({ id: last, at: new Date('2031-01-02T10:00:00Z'), usd: 0.5 });
      expect(await spends.since(new Date('2031-01-02T00:00:00Z'))).toBeCloseTo(0.75, 10);
      await spends.correct(last, 0.125);
      await spends.correct(createId('spd'), 8);
      expect(await spends.since(new Date('2031-01-02T00:00:00Z'))).toBeCloseTo(0.375, 10);
      expect(await spends.since(new Date('2032-01-02T00:00:00Z'))).toBe(0);
    });
  });
}
