import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  findBrokenEntry,
  findChainStart,
  firstPreviousHash,
  type AuditListQuery,
  type AuditLog,
  type AuditRecord,
} from '@footnote/core';

const record: AuditRecord = {
  at: new Date('2026-05-01T10:00:00.123Z'),
  actor: 'user:usr_ana',
  action: 'question-asked',
  target: 'ans_1',
  details: { outcome: 'answered', documents: [{ id: 'doc_1', version: 'ver_1' }], count: 2, nested: { b: 1, a: null } },
};
const all: AuditListQuery = { actor: null, action: null, target: null, limit: 1_000, before: null };

export function describeAuditLog({ open }: { open: () => Promise<AuditLog> }): void {
  describe('AuditLog', () => {
    let log: AuditLog;
    beforeAll(async () => {
      log = await open();
    });

    it('keeps a record as it was and chains it to the one before', async () => {
      const first = await log.append(record);
      const second = await log.append({ ...record, target: null, details: {} });
      expect(first).toMatchObject(record);
      expect(second.previousHash).toBe(first.hash);
      expect(second.sequence).toBe(first.sequence + 1);
      expect(await log.read(first.sequence, 2)).toEqual([first, second]);
    });

    it('leaves no gap and no fork when many append at once', async () => {
      await Promise.all(Array.from({ length: 12 }, (_, at) => log.append({ ...record, target: `ans_${at}` })));
      const entries = await log.read(1, 1_000);
      expect(entries.map(({ sequence }) => sequence)).toEqual(entries.map((_, at) => at + 1));
      expect(await findBrokenEntry(entries, firstPreviousHash)).toBeNull();
    });

    it('lists newest first, by who, what and to what, page by page', async () => {
      const made = await log.append({ ...record, actor: 'key:key_1', action: 'document-deleted', target: 'doc_9' });
      const listed = await log.list({ ...all, actor: 'key:key_1', action: 'document-deleted', target: 'doc_9' });
      expect(listed).toEqual([made]);
      expect(await log.list({ ...all, actor: 'key:key_1', before: made.sequence })).toEqual([]);
      const newest = await log.list({ ...all, limit: 2 });
      expect(newest.map(({ sequence }) => sequence)).toEqual([made.sequence, made.sequence - 1]);
    });

    it('lets its oldest entries go, but says so, and still holds together', async () => {
      const [before, at] = [new Date('2027-01-01T00:00:00Z'), new Date('2028-01-01T00:00:00Z')];
      const kept = await log.append({ ...record, at: before });
      expect(await log.cut({ before, at, limit: 3 })).toBe(3);
      while ((await log.cut({ before, at, limit: 5 })) > 0);
      const start = await findChainStart(log);
      const entries = await log.read(1, 1_000);
      expect(entries[0]).toEqual(kept);
      expect(start).toEqual({ sequence: kept.sequence, previousHash: kept.previousHash });
      expect(await findBrokenEntry(entries, start.previousHash)).toBeNull();
      expect(entries.at(-1)).toMatchObject({ action: 'retention-applied', details: { through: kept.sequence - 1 } });
      const next = await log.append(record);
      expect(next.previousHash).toBe(entries.at(-1)?.hash);
      expect(await log.cut({ before, at, limit: 5 })).toBe(0);
    });
  });
}
