import { SpendStore, type Spend } from '@footnote/core';
import { eq, gte, sum } from 'drizzle-orm';
import type { Database } from '../connection/database.ts';
import { spend } from '../schema/spend-table.ts';

export class PostgresSpendStore extends SpendStore {
  readonly #database: Database;

  constructor(database: Database) {
    super();
    this.#database = database;
  }

  override async record(spent: Spend): Promise<void> {
    await this.#database.insert(spend).values(spent);
  }

  override async correct(id: string, usd: number): Promise<void> {
    await this.#database.update(spend).set({ usd }).where(eq(spend.id, id));
  }

  override async since(date: Date): Promise<number> {
    const [row] = await this.#database
      .select({ usd: sum(spend.usd).mapWith(Number) })
      .from(spend)
      .where(gte(spend.at, date));
    return row?.usd ?? 0;
  }
}
