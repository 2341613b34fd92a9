import { ingestionLimits, VersionStore, type ReadContent, type Version, type VersionSummary } from '@footnote/core';
import { desc, eq, getTableColumns, inArray } from 'drizzle-orm';
import type { Database } from '../connection/database.ts';
import { originals, versions } from '../schema/document-tables.ts';
import { requireAtMost, storeLimits } from './store.limits.ts';

const { text: _text, blocks: _blocks, ...summaryColumns } = getTableColumns(versions);

export class PostgresVersionStore extends VersionStore {
  readonly #database: Database;

  constructor(database: Database) {
    super();
    this.#database = database;
  }

  override async insert(version: Version, original: Uint8Array): Promise<void> {
    await this.#database.transaction(async (transaction) => {
      await transaction.insert(versions).values(version);
      await transaction.insert(originals).values({ versionId: version.id, bytes: original });
    });
  }

  override async find(id: string): Promise<Version | null> {
    const [row] = await this.#database.select().from(versions).where(eq(versions.id, id));
    return row ?? null;
  }

  override async findMany(ids: string[]): Promise<Version[]> {
    requireAtMost(storeLimits.versionIdsMax, ids);
    return this.#database.select().from(versions).where(inArray(versions.id, ids));
  }

  override async listOf(documentId: string): Promise<VersionSummary[]> {
    return this.#database
      .select(summaryColumns)
      .from(versions)
      .where(eq(versions.documentId, documentId))
      .orderBy(desc(versions.createdAt))
      .limit(ingestionLimits.versionsListedMax);
  }

  override async readOriginal(id: string): Promise<Uint8Array | null> {
    const [row] = await this.#database.select().from(originals).where(eq(originals.versionId, id));
    return row?.bytes ?? null;
  }

  override async setContent(id: string, content: ReadContent): Promise<void> {
    await this.#database.update(versions).set(content).where(eq(versions.id, id));
  }
}
