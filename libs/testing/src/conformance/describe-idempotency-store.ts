import { beforeAll, describe, expect, it } from '@jest/globals';
import { createId, type IdempotencyStore } from '@footnote/core';
import type { FakeClock } from '../fakes/fake-clock.ts';

const dayMs = 24 * 60 * 60 * 1000;
const workMsMax = 2 * 60 * 1000;

export interface IdempotencyStoreUnderTest {
  idempotency: IdempotencyStore;
  /** The clock that the store goes by. */
  clock: FakeClock;
}

export function describeIdempotencyStore({ open }: { open: () => Promise<IdempotencyStoreUnderTest> }): void {
  describe('IdempotencyStore', () => {
    let idempotency: IdempotencyStore;
    let clock: FakeClock;
    beforeAll(async () => {
      ({ idempotency, clock } = await open());
    });

    it('lets one of many claim a key', async () => {
      const owner = createId('key');
      const claims = await Promise.all(Array.from({ length: 8 }, () => idempotency.claim(owner, 'k', 'hash')));
      expect(claims.filter((claim) => claim === null)).toHaveLength(1);
      expect(claims.filter((claim) => claim?.reply === null && claim.requestHash === 'hash')).toHaveLength(7);
      expect(await idempotency.claim(createId('key'), 'k', 'hash')).toBeNull();
    });

    it('repeats the reply, field for field in its order', async () => {
      const owner = createId('key');
      await idempotency.claim(owner, 'k', 'hash');
      const body = { versionId: 'ver_1', id: 'doc_1', warnings: [], nothing: null };
      await idempotency.complete(owner, 'k', { status: 201, body });
      const repeated = await idempotency.claim(owner, 'k', 'other');
      expect(repeated).toEqual({ requestHash: 'hash', reply: { status: 201, body } });
      expect(JSON.stringify(repeated?.reply?.body)).toBe(JSON.stringify(body));
    });

    it('can be claimed again once released', async () => {
      const owner = createId('key');
      await idempotency.claim(owner, 'k', 'hash');
      await idempotency.release(owner, 'k');
      expect(await idempotency.claim(owner, 'k', 'other')).toBeNull();
    });

    it('gives an abandoned claim away, and keeps one that has its reply', async () => {
      const owner = createId('key');
      await idempotency.claim(owner, 'abandoned', 'hash');
      await idempotency.claim(owner, 'kept', 'hash');
      await idempotency.complete(owner, 'kept', { status: 201, body: {} });
      clock.advance(workMsMax - 1);
      expect(await idempotency.claim(owner, 'abandoned', 'hash')).not.toBeNull();
      clock.advance(1);
      expect(await idempotency.claim(owner, 'abandoned', 'hash')).toBeNull();
      expect(await idempotency.claim(owner, 'kept', 'hash')).not.toBeNull();
    });

    it('forgets a claim after 24 hours, and not before', async () => {
      const owner = createId('key');
      await idempotency.claim(owner, 'k', 'hash');
      await idempotency.complete(owner, 'k', { status: 201, body: {} });
      clock.advance(dayMs - 1);
      expect(await idempotency.claim(owner, 'k', 'hash')).not.toBeNull();
      clock.advance(1);
      expect(await idempotency.claim(owner, 'k', 'hash')).toBeNull();
    });

    it('forgets all of one owner', async () => {
      for (const key of ['one', 'two']) await idempotency.claim('leaver', key, 'hash');
      await idempotency.claim('stayer', 'one', 'hash');
      expect([await idempotency.deleteOf('leaver'), await idempotency.deleteOf('leaver')]).toEqual([2, 0]);
      expect(await idempotency.claim('leaver', 'one', 'other')).toBeNull();
      expect(await idempotency.claim('stayer', 'one', 'hash')).not.toBeNull();
    });
  });
}
