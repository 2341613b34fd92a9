import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ApiKeyStore } from '@footnote/core';
import { buildApiKey } from '../builders/build-api-key.ts';

export function describeApiKeyStore({ open }: { open: () => Promise<ApiKeyStore> }): void {
  describe('ApiKeyStore', () => {
    let apiKeys: ApiKeyStore;
    beforeAll(async () => {
      apiKeys = await open();
    });

    it('finds a key by the hash of its secret until it is deleted', async () => {
      const key = buildApiKey({ scopes: ['search', 'admin'], expiresAt: new Date('2027-01-01T00:00:00.000Z') });
      await apiKeys.insert(key);
      expect(await apiKeys.findByHash(key.secretHash)).toEqual(key);
      expect(await apiKeys.findByHash('other')).toBeNull();
      expect(await apiKeys.delete(key.id)).toBe(true);
      expect(await apiKeys.delete(key.id)).toBe(false);
      expect(await apiKeys.findByHash(key.secretHash)).toBeNull();
    });

    it('notes when a key was used, and lists those of one user', async () => {
      const key = buildApiKey({ user: 'cleo@example.org' });
      await apiKeys.insert(key);
      const lastUsedAt = new Date('2026-02-03T10:00:00.000Z');
      await apiKeys.noteUse(key.id, lastUsedAt);
      expect(await apiKeys.listOfUser('cleo@example.org')).toEqual([{ ...key, lastUsedAt }]);
    });

    it('lists newest first', async () => {
      const older = buildApiKey({ createdAt: new Date('2026-02-01T00:00:00.000Z') });
      const newer = buildApiKey({ createdAt: new Date('2026-02-02T00:00:00.000Z') });
      await apiKeys.insert(older);
      await apiKeys.insert(newer);
      const listed = (await apiKeys.list()).filter((key) => key.id === older.id || key.id === newer.id);
      expect(listed).toEqual([newer, older]);
    });
  });
}
