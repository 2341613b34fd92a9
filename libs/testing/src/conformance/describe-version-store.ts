import { beforeAll, describe, expect, it } from '@jest/globals';
import { ingestionLimits, type IngestionStores } from '@footnote/core';
import { buildVersion } from '../builders/build-version.ts';
import { seedDocument } from './seed-document.ts';

export function describeVersionStore({ open }: { open: () => Promise<IngestionStores> }): void {
  describe('VersionStore', () => {
    let stores: IngestionStores;
    beforeAll(async () => {
      stores = await open();
    });

    it('gives back a version, and its original byte for byte', async () => {
      const { document } = await seedDocument(stores, { source: 'originals' });
      const version = buildVersion({ documentId: document.id });
      const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256);
      await stores.versions.insert(version, bytes);
      expect(await stores.versions.find(version.id)).toEqual(version);
      const original = await stores.versions.readOriginal(version.id);
      expect(original && Buffer.compare(original, bytes)).toBe(0);
      expect(await stores.versions.find('ver_missing')).toBeNull();
      expect(await stores.versions.readOriginal('ver_missing')).toBeNull();
    });

    it('keeps an empty original', async () => {
      const { document } = await seedDocument(stores, { source: 'empty-originals' });
      const version = buildVersion({ documentId: document.id });
      await stores.versions.insert(version, new Uint8Array());
      expect((await stores.versions.readOriginal(version.id))?.length).toBe(0);
    });

    it('sets the content', async () => {
      const { version } = await seedDocument(stores, { source: 'contents' });
      const content = {
        text: 'Leave\n“28 days” 🏖',
        blocks: [{ kind: 'heading' as const, start: 0, end: 5, level: 1 }],
        contentHash: 'a'.repeat(64),
      };
      await stores.versions.setContent(version.id, content);
      expect(await stores.versions.find(version.id)).toEqual({ ...version, ...content });
    });

    it('lists the versions of a document, newest first, and finds many', async () => {
      const { document, version: first } = await seedDocument(stores, { source: 'lists' });
      const second = buildVersion({ documentId: document.id, createdAt: new Date('2026-03-01T00:00:00.000Z') });
      await stores.versions.insert(second, new Uint8Array([1]));
      await seedDocument(stores, { source: 'lists' });
      await stores.versions.setContent(first.id, { text: 'Leave', blocks: [], contentHash: 'a'.repeat(64) });
      const { text: _text, blocks: _blocks, ...newest } = second;
      const { id, documentId, mediaType, originalHash, createdAt } = first;
      const oldest = { id, documentId, mediaType, originalHash, createdAt, contentHash: 'a'.repeat(64) };
      expect(await stores.versions.listOf(document.id)).toEqual([newest, oldest]);
      const found = await stores.versions.findMany([first.id, second.id, 'ver_missing']);
      expect(found.map((version) => version.id).sort()).toEqual([first.id, second.id].sort());
    });

    it('lists no more versions than the limit, and leaves out the oldest', async () => {
      const { document, version: oldest } = await seedDocument(stores, { source: 'many-versions' });
      for (let index = 1; index <= ingestionLimits.versionsListedMax; index += 1) {
        const createdAt = new Date(oldest.createdAt.getTime() + index);
        await stores.versions.insert(buildVersion({ documentId: document.id, createdAt }), new Uint8Array([1]));
      }
      const listed = (await stores.versions.listOf(document.id)).map(({ id }) => id);
      expect(listed).toHaveLength(ingestionLimits.versionsListedMax);
      expect(listed).not.toContain(oldest.id);
    });
  });
}
