import { firstPreviousHash } from './audit-hash.ts';
import type { AuditEntry, AuditLog, AuditRecord } from './audit-log.ts';

/** What the entry about a cut says it was done to. */
const cutTarget = 'audit';

/** Where a log begins today, and what its first entry must point back to. */
export interface ChainStart {
  sequence: number;
  previousHash: string;
}

/** As many of these consecutive entries, the oldest first, as are from before that time. */
export function oldestBefore(entries: readonly AuditEntry[], before: Date): AuditEntry[] {
  const end = entries.findIndex(({ at }) => at >= before);
  return entries.slice(0, end === -1 ? entries.length : end);
}

/**
 * The record of a cut: the hash of the last entry that goes, from which the chain is checked from then on. Standing in the
 * chain itself, it cannot be forged without breaking what comes after. Null when nothing goes.
 */
export function describeCut(removed: readonly AuditEntry[], at: Date): AuditRecord | null {
  const last = removed.at(-1);
  if (last === undefined) return null;
  const details = { through: last.sequence, hash: last.hash, removed: removed.length };
  return { at, actor: 'retention', action: 'retention-applied', target: cutTarget, details };
}

/** By the last cut that the log tells of. */
export async function findChainStart(log: AuditLog): Promise<ChainStart> {
  const query = { actor: 'retention', action: 'retention-applied', target: cutTarget, limit: 1, before: null } as const;
  const [cut] = await log.list(query);
  const { through, hash } = cut?.details ?? {};
  if (typeof through !== 'number' || typeof hash !== 'string') return { sequence: 1, previousHash: firstPreviousHash };
  return { sequence: through + 1, previousHash: hash };
}
