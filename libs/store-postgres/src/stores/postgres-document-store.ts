import {
  DocumentStore,
  type Access,
  type Document,
  type DocumentCount,
  type DocumentListQuery,
  type DocumentStateChanges,
  type IdPage,
  type NamedInAccess,
  type Reader,
} from '@footnote/core';
import { and, arrayContains, asc, count, desc, eq, gt, inArray, sql, type SQL } from 'drizzle-orm';
import type { Database } from '../connection/database.ts';
import { documents, versions } from '../schema/document-tables.ts';
import { jobs } from '../schema/job-tables.ts';
import { accessToRow } from './access-row.ts';
import { documentFilter, readableBy } from './document-filter.ts';
import { documentChangesToRow, documentFromRow, documentToRow } from './document-row.ts';
import { requireAtMost, storeLimits } from './store.limits.ts';

export class PostgresDocumentStore extends DocumentStore {
  readonly #database: Database;

  constructor(database: Database) {
    super();
    this.#database = database;
  }

  override async find(id: string): Promise<Document | null> {
    const [row] = await this.#database.select().from(documents).where(eq(documents.id, id));
    return row ? documentFromRow(row) : null;
  }

  override async findMany(ids: string[]): Promise<Document[]> {
    requireAtMost(storeLimits.documentIdsMax, ids);
    const rows = await this.#database.select().from(documents).where(inArray(documents.id, ids));
    return rows.map(documentFromRow);
  }

  override async findByKey(source: string, externalId: string): Promise<Document | null> {
    const [row] = await this.#database
      .select()
      .from(documents)
      .where(and(eq(documents.source, source), eq(documents.externalId, externalId)));
    return row ? documentFromRow(row) : null;
  }

  override async list(query: DocumentListQuery): Promise<Document[]> {
    const rows = await this.#database
      .select()
      .from(documents)
      .where(documentFilter(query))
      .orderBy(desc(documents.createdAt), documents.id)
      .limit(query.limit);
    return rows.map(documentFromRow);
  }

  override async listUnfinished(): Promise<string[]> {
    const rows = await this.#database
      .select({ id: documents.id })
      .from(documents)
      .where(inArray(documents.status, ['queued', 'reading', 'embedding']));
    return rows.map((row) => row.id);
  }

  override async insert(document: Document): Promise<void> {
    await this.#database.insert(documents).values(documentToRow(document));
  }

  override async update(id: string, changes: Partial<Omit<Document, 'id'>>): Promise<boolean> {
    return this.#updateWhere(eq(documents.id, id), changes);
  }

  override async updateVersionState(id: string, versionId: string, changes: DocumentStateChanges): Promise<boolean> {
    return this.#updateWhere(isLatest(id, versionId), changes);
  }

  override async setBroughtTitle(
    id: string,
    versionId: string,
    changes: Pick<Document, 'title' | 'updatedAt'>,
  ): Promise<boolean> {
    return this.#updateWhere(and(isLatest(id, versionId), eq(documents.titleGiven, false)), changes);
  }

  override async setInheritedAccess(source: string, access: Access): Promise<string[]> {
    const changed = await this.#database
      .update(documents)
      .set(accessToRow(access))
      .where(and(eq(documents.source, source), eq(documents.accessInherited, true)))
      .returning({ id: documents.id });
    return changed.map(({ id }) => id);
  }

  override async listNaming({ name, as }: NamedInAccess, { after, limit }: IdPage): Promise<string[]> {
    const names = as === 'reader' ? documents.users : documents.deniedUsers;
    const rows = await this.#database
      .select({ id: documents.id })
      .from(documents)
      .where(and(arrayContains(names, [name]), after === null ? undefined : gt(documents.id, after)))
      .orderBy(asc(documents.id))
      .limit(limit);
    return rows.map(({ id }) => id);
  }

  override async removeReader(name: string): Promise<string[]> {
    const changed = await this.#database
      .update(documents)
      .set({ users: sql`array_remove(${documents.users}, ${name})` })
      .where(arrayContains(documents.users, [name]))
      .returning({ id: documents.id });
    return changed.map(({ id }) => id);
  }

  override async delete(id: string): Promise<number> {
    return this.#database.transaction(async (transaction) => {
      // First, because whoever writes a job and its document locks them in this order.
      await transaction.delete(jobs).where(eq(jobs.documentId, id));
      const removed = await transaction
        .delete(versions)
        .where(eq(versions.documentId, id))
        .returning({ id: versions.id });
      await transaction.delete(documents).where(eq(documents.id, id));
      return removed.length;
    });
  }

  override async lockKey(source: string, externalId: string): Promise<void> {
    const key = JSON.stringify([source, externalId]);
    await this.#database.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`);
  }

  override async count(): Promise<number> {
    const [row] = await this.#database.select({ count: count() }).from(documents);
    return row?.count ?? 0;
  }

  override async countBySource(): Promise<DocumentCount[]> {
    const { source, status } = documents;
    return this.#database.select({ source, status, count: count() }).from(documents).groupBy(source, status);
  }

  override async listReadableSources(reader: Reader): Promise<string[]> {
    const { source } = documents;
    const rows = await this.#database.selectDistinct({ source }).from(documents).where(readableBy(reader));
    return rows.map((row) => row.source);
  }

  async #updateWhere(which: SQL | undefined, changes: Partial<Omit<Document, 'id'>>): Promise<boolean> {
    const changed = await this.#database
      .update(documents)
      .set(documentChangesToRow(changes))
      .where(which)
      .returning({ id: documents.id });
    return changed.length > 0;
  }
}

function isLatest(id: string, versionId: string): SQL | undefined {
  return and(eq(documents.id, id), eq(documents.latestVersionId, versionId));
}
