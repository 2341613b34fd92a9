import { beforeAll, describe, expect, it } from '@jest/globals';
import type { SourceStore } from '@footnote/core';
import { buildSource } from '../builders/build-source.ts';

export function describeSourceStore({ open }: { open: () => Promise<SourceStore> }): void {
  describe('SourceStore', () => {
    let sources: SourceStore;
    beforeAll(async () => {
      sources = await open();
    });

    it('finds what was put, and null for the rest', async () => {
      const deny = { groups: ['contractors'], users: ['ben@example.org'] };
      const access = { everyone: false, groups: ['hr', 'all staff'], users: ['ana@example.org'], deny };
      const source = buildSource({ id: 'found', defaultAccess: access, defaultSensitivity: 'confidential' });
      await sources.put(source);
      expect(await sources.find('found')).toEqual(source);
      expect(await sources.find('missing')).toBeNull();
    });

    it('replaces the source of the same id', async () => {
      await sources.put(buildSource({ id: 'replaced' }));
      const changed = buildSource({ id: 'replaced', title: 'New', updatedAt: new Date('2026-02-01T10:20:30.456Z') });
      await sources.put(changed);
      expect(await sources.find('replaced')).toEqual(changed);
    });

    it('lists in order of id, by code unit', async () => {
      for (const id of ['order-b', 'order-', 'ordera', 'order-a2']) await sources.put(buildSource({ id }));
      const ids = (await sources.list()).map((source) => source.id).filter((id) => id.startsWith('order'));
      expect(ids).toEqual(['order-', 'order-a2', 'order-b', 'ordera']);
    });
  });
}
