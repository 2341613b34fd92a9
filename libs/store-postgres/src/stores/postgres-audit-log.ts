import {
  auditHash,
  AuditLog,
  describeCut,
  firstPreviousHash,
  oldestBefore,
  type AuditCut,
  type AuditEntry,
  type AuditListQuery,
  type AuditRecord,
} from '@footnote/core';
import { and, asc, desc, eq, gte, lt, lte, sql } from 'drizzle-orm';
import type { Database } from '../connection/database.ts';
import { auditEntries } from '../schema/directory-tables.ts';
import { storeLimits } from './store.limits.ts';

/** Any number that nothing else locks by: appenders take turns under it, also those of other processes. */
const appendLock = 7_205_759_403;

export class PostgresAuditLog extends AuditLog {
  readonly #database: Database;

  constructor(database: Database) {
    super();
    this.#database = database;
  }

  override async append(record: AuditRecord): Promise<AuditEntry> {
    return this.#database.transaction(async (transaction) => {
      await transaction.execute(sql`select pg_advisory_xact_lock(${appendLock})`);
      return place(transaction, record);
    });
  }

  override async cut({ before, at, limit }: AuditCut): Promise<number> {
    return this.#database.transaction(async (transaction) => {
      await transaction.execute(sql`select pg_advisory_xact_lock(${appendLock})`);
      const first = await transaction
        .select()
        .from(auditEntries)
        .orderBy(asc(auditEntries.sequence))
        .limit(Math.min(limit, storeLimits.auditEntriesMax));
      const oldest = oldestBefore(first, before);
      const record = describeCut(oldest, at);
      const last = oldest.at(-1);
      if (record === null || last === undefined) return 0;
      // Before anything goes: the database lets go of no entry that another does not speak of.
      await place(transaction, record);
      await transaction.delete(auditEntries).where(lte(auditEntries.sequence, last.sequence));
      return oldest.length;
    });
  }

  override async list({ actor, action, target, limit, before }: AuditListQuery): Promise<AuditEntry[]> {
    return this.#database
      .select()
      .from(auditEntries)
      .where(
        and(
          actor === null ? undefined : eq(auditEntries.actor, actor),
          action === null ? undefined : eq(auditEntries.action, action),
          target === null ? undefined : eq(auditEntries.target, target),
          before === null ? undefined : lt(auditEntries.sequence, before),
        ),
      )
      .orderBy(desc(auditEntries.sequence))
      .limit(limit);
  }

  override async read(from: number, limit: number): Promise<AuditEntry[]> {
    return this.#database
      .select()
      .from(auditEntries)
      .where(gte(auditEntries.sequence, from))
      .orderBy(asc(auditEntries.sequence))
      .limit(Math.min(limit, storeLimits.auditEntriesMax));
  }
}

/** Under the lock. */
async function place(database: Pick<Database, 'select' | 'insert'>, record: AuditRecord): Promise<AuditEntry> {
  const [last] = await database
    .select({ sequence: auditEntries.sequence, hash: auditEntries.hash })
    .from(auditEntries)
    .orderBy(desc(auditEntries.sequence))
    .limit(1);
  const placed = { ...record, sequence: (last?.sequence ?? 0) + 1, previousHash: last?.hash ?? firstPreviousHash };
  const entry = { ...placed, hash: await auditHash(placed) };
  await database.insert(auditEntries).values(entry);
  return entry;
}
