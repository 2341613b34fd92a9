import { beforeAll, describe, expect, it } from '@jest/globals';
import type { DeletionStore } from '@footnote/core';
import { buildDeletion } from '../builders/build-deletion.ts';

export function describeDeletionStore({ open }: { open: () => Promise<DeletionStore> }): void {
  describe('DeletionStore', () => {
    let deletions: DeletionStore;
    beforeAll(async () => {
      deletions = await open();
    });

    it('keeps a receipt, running until it is put as done', async () => {
      const deletion = buildDeletion();
      await deletions.put(deletion);
      expect(await deletions.find(deletion.id)).toEqual(deletion);
      expect(await deletions.listRunning()).toContainEqual(deletion);

      const places = [{ place: 'rows', found: 3, removedAt: new Date('2026-01-02T03:04:05.678Z') }];
      const done = { ...deletion, state: 'done' as const, places };
      await deletions.put(done);
      expect(await deletions.find(deletion.id)).toEqual(done);
      expect((await deletions.listRunning()).map((running) => running.id)).not.toContain(deletion.id);
      expect(await deletions.find('del_missing')).toBeNull();
    });
  });
}
