import { DeletionStore, type Deletion } from '@footnote/core';
import { eq, type InferSelectModel } from 'drizzle-orm';
import type { Database } from '../connection/database.ts';
import { deletions } from '../schema/job-tables.ts';

export class PostgresDeletionStore extends DeletionStore {
  readonly #database: Database;

  constructor(database: Database) {
    super();
    this.#database = database;
  }

  override async put(deletion: Deletion): Promise<void> {
    const row = toRow(deletion);
    await this.#database.insert(deletions).values(row).onConflictDoUpdate({ target: deletions.id, set: row });
  }

  override async find(id: string): Promise<Deletion | null> {
    const [row] = await this.#database.select().from(deletions).where(eq(deletions.id, id));
    return row ? fromRow(row) : null;
  }

  override async listRunning(): Promise<Deletion[]> {
    const rows = await this.#database.select().from(deletions).where(eq(deletions.state, 'running'));
    return rows.map(fromRow);
  }
}

function fromRow(row: InferSelectModel<typeof deletions>): Deletion {
  const places = row.places.map(({ removedAt, ...place }) => ({
    ...place,
    removedAt: removedAt === null ? null : new Date(removedAt),
  }));
  return { ...row, places };
}

function toRow(deletion: Deletion): InferSelectModel<typeof deletions> {
  const places = deletion.places.map((place) => ({ ...place, removedAt: place.removedAt?.toISOString() ?? null }));
  return { ...deletion, places };
}
