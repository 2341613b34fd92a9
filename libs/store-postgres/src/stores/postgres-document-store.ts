import { AppError, DocumentStore, type Document, type DocumentListQuery } from '@footnote/core';
import { and, count, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '../connection/database.ts';
import { documents, versions } from '../schema/document-tables.ts';
import { documentFilter } from './document-filter.ts';
import { documentChangesToRow, documentFromRow, documentToRow, type DocumentRow } from './document-row.ts';
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
    const after = query.after === null ? null : await this.#findCursor(query.after);
    const rows = await this.#database
      .select()
      .from(documents)
      .where(documentFilter(query, after))
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
    const changed = await this.#database
      .update(documents)
      .set(documentChangesToRow(changes))
      .where(eq(documents.id, id))
      .returning({ id: documents.id });
    return changed.length > 0;
  }

  override async delete(id: string): Promise<number> {
    return this.#database.transaction(async (transaction) => {
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

  async #findCursor(id: string): Promise<Pick<DocumentRow, 'id' | 'createdAt'>> {
    const [row] = await this.#database
      .select({ id: documents.id, createdAt: documents.createdAt })
      .from(documents)
      .where(eq(documents.id, id));
    if (row) return row;
    throw new AppError({ kind: 'invalid', code: 'cursor-expired', publicMessage: 'Start again from the first page.' });
  }
}
