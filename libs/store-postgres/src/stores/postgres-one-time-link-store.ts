import { OneTimeLinkStore, type OneTimeLink } from '@footnote/core';
import { eq } from 'drizzle-orm';
import type { Database } from '../connection/database.ts';
import { oneTimeLinks } from '../schema/directory-tables.ts';

export class PostgresOneTimeLinkStore extends OneTimeLinkStore {
  readonly #database: Database;

  constructor(database: Database) {
    super();
    this.#database = database;
  }

  override async put(link: OneTimeLink): Promise<void> {
    const target = [oneTimeLinks.purpose, oneTimeLinks.userId];
    await this.#database.insert(oneTimeLinks).values(link).onConflictDoUpdate({ target, set: link });
  }

  override async find(secretHash: string): Promise<OneTimeLink | null> {
    const [row] = await this.#database.select().from(oneTimeLinks).where(eq(oneTimeLinks.secretHash, secretHash));
    return row ?? null;
  }

  override async take(secretHash: string): Promise<boolean> {
    const taken = await this.#database
      .delete(oneTimeLinks)
      .where(eq(oneTimeLinks.secretHash, secretHash))
      .returning({ secretHash: oneTimeLinks.secretHash });
    return taken.length > 0;
  }
}
