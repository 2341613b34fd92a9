import { sha256Hex } from '../shared/sha256-hex.ts';
import type { AuditEntry } from './audit-log.ts';

/** What the first entry points back to. */
export const firstPreviousHash = '0'.repeat(64);

/** SHA-256 hex of the entry's fields as JSON, keys in order of the alphabet, the hash of the entry before included. */
export function auditHash(entry: Omit<AuditEntry, 'hash'>): Promise<string> {
  const { sequence, at, actor, action, target, details, previousHash } = entry;
  return sha256Hex(sortedJson({ action, actor, at: at.toISOString(), details, previousHash, sequence, target }));
}

/** Where the chain of these consecutive entries breaks first; null when it holds. */
export async function findBrokenEntry(entries: readonly AuditEntry[], previousHash: string): Promise<number | null> {
  let expected = previousHash;
  for (const entry of entries) {
    if (entry.previousHash !== expected || entry.hash !== (await auditHash(entry))) return entry.sequence;
    expected = entry.hash;
  }
  return null;
}

function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
