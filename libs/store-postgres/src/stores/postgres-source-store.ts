import { SourceStore, type Source } from '@footnote/core';
import { eq, sql, type InferSelectModel } from 'drizzle-orm';
import type { Database } from '../connection/database.ts';
import { sources } from '../schema/document-tables.ts';
import { accessFromRow, accessToRow } from './access-row.ts';
import { storeLimits } from './store.limits.ts';

/** Not that of the documents' keys, so that a source and a document of the same name have locks of their own. */
const sourceLockSeed = 1;

export class PostgresSourceStore extends SourceStore {
  readonly #database: Database;

  constructor(database: Database) {
    super();
    this.#database = database;
  }

  override async find(id: string): Promise<Source | null> {
    const [row] = await this.#database.select().from(sources).where(eq(sources.id, id));
    return row ? fromRow(row) : null;
  }

  override async list(): Promise<Source[]> {
    // The order of code units, whatever the server's language is.
    const rows = await this.#database
      .select()
      .from(sources)
      .orderBy(sql`${sources.id} collate "C"`)
      .limit(storeLimits.sourcesMax);
    return rows.map(fromRow);
  }

  override async put(source: Source): Promise<void> {
    const row = toRow(source);
    await this.#database.insert(sources).values(row).onConflictDoUpdate({ target: sources.id, set: row });
  }

  override async lock(id: string, purpose: 'read' | 'change'): Promise<void> {
    const key = sql`hashtextextended(${id}, ${sourceLockSeed})`;
    const lock = purpose === 'read' ? sql`pg_advisory_xact_lock_shared(${key})` : sql`pg_advisory_xact_lock(${key})`;
    await this.#database.execute(sql`select ${lock}`);
  }
}

function fromRow(row: InferSelectModel<typeof sources>): Source {
  return {
    id: row.id,
    title: row.title,
    defaultAccess: accessFromRow(row),
    defaultSensitivity: row.sensitivity,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}

function toRow(source: Source): InferSelectModel<typeof sources> {
  return {
    id: source.id,
    title: source.title,
    ...accessToRow(source.defaultAccess),
    sensitivity: source.defaultSensitivity,
    createdAt: source.createdAt,
    updatedAt: source.updatedAt,
  };
}
