import { describe, expect, it } from '@jest/globals';
import { auditHash, findBrokenEntry, firstPreviousHash } from './audit-hash.ts';
import type { AuditEntry } from './audit-log.ts';

async function buildChain(length: number): Promise<AuditEntry[]> {
  const entries: AuditEntry[] = [];
  for (let sequence = 1; sequence <= length; sequence += 1) {
    const entry = {
      sequence,
      at: new Date(sequence * 1_000),
      actor: 'user:usr_ana',
      action: 'question-asked' as const,
      target: `ans_${sequence}`,
      details: { documents: ['doc_1'], count: sequence },
      previousHash: entries.at(-1)?.hash ?? firstPreviousHash,
    };
    entries.push({ ...entry, hash: await auditHash(entry) });
  }
  return entries;
}

describe('the audit chain', () => {
  it('holds as it was written', async () => {
    expect(await findBrokenEntry(await buildChain(4), firstPreviousHash)).toBeNull();
  });

  it.each([
    ['a changed field', (chain: AuditEntry[]) => chain.map((one, at) => (at === 1 ? { ...one, actor: 'x' } : one))],
    ['a changed detail', (chain: AuditEntry[]) => chain.map((one, at) => (at === 1 ? { ...one, details: {} } : one))],
    ['an entry taken out', (chain: AuditEntry[]) => chain.toSpliced(1, 1)],
    ['two entries in the other order', (chain: AuditEntry[]) => chain.toSpliced(1, 2, ...chain.slice(1, 3).reverse())],
  ])('breaks by %s', async (_how, spoil) => {
    expect(await findBrokenEntry(spoil(await buildChain(4)), firstPreviousHash)).toBeGreaterThan(1);
  });

  it('is the same for the same details in another order', async () => {
    const [entry] = await buildChain(1);
    if (entry === undefined) throw new Error('no entry');
    expect(await auditHash({ ...entry, details: { count: 1, documents: ['doc_1'] } })).toBe(entry.hash);
  });
});
