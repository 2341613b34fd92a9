import { ApiKeyStore, type ApiKey } from '@footnote/core';
import { desc, eq, type InferSelectModel } from 'drizzle-orm';
import type { Database } from '../connection/database.ts';
import { apiKeys } from '../schema/access-tables.ts';
import { storeLimits } from './store.limits.ts';

export class PostgresApiKeyStore extends ApiKeyStore {
  readonly #database: Database;

  constructor(database: Database) {
    super();
    this.#database = database;
  }

  override async insert({ user, ...key }: ApiKey): Promise<void> {
    await this.#database.insert(apiKeys).values({ ...key, userName: user });
  }

  override async findByHash(secretHash: string): Promise<ApiKey | null> {
    const [row] = await this.#database.select().from(apiKeys).where(eq(apiKeys.secretHash, secretHash));
    return row ? fromRow(row) : null;
  }

  override async list(): Promise<ApiKey[]> {
    const newestFirst = desc(apiKeys.createdAt);
    const rows = await this.#database.select().from(apiKeys).orderBy(newestFirst).limit(storeLimits.apiKeysMax);
    return rows.map(fromRow);
  }

  override async listOfUser(user: string): Promise<ApiKey[]> {
    const rows = await this.#database
      .select()
      .from(apiKeys)
      .where(eq(apiKeys.userName, user))
      .orderBy(desc(apiKeys.createdAt))
      .limit(storeLimits.apiKeysMax);
    return rows.map(fromRow);
  }

  override async noteUse(id: string, usedAt: Date): Promise<void> {
    await this.#database.update(apiKeys).set({ lastUsedAt: usedAt }).where(eq(apiKeys.id, id));
  }

  override async delete(id: string): Promise<boolean> {
    const removed = await this.#database.delete(apiKeys).where(eq(apiKeys.id, id)).returning({ id: apiKeys.id });
    return removed.length > 0;
  }
}

function fromRow({ userName, ...row }: InferSelectModel<typeof apiKeys>): ApiKey {
  return { ...row, user: userName };
}
