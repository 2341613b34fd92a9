import { LoginStore, type Login } from '@footnote/core';
import { and, desc, eq, lte, ne, or } from 'drizzle-orm';
import type { Database } from '../connection/database.ts';
import { logins } from '../schema/directory-tables.ts';

export class PostgresLoginStore extends LoginStore {
  readonly #database: Database;

  constructor(database: Database) {
    super();
    this.#database = database;
  }

  override async insert(login: Login): Promise<void> {
    await this.#database.insert(logins).values(login);
  }

  override async findByHash(secretHash: string): Promise<Login | null> {
    const isOfSecret = or(eq(logins.secretHash, secretHash), eq(logins.previousSecretHash, secretHash));
    const [row] = await this.#database.select().from(logins).where(isOfSecret);
    return row ?? null;
  }

  override async rotate(
    login: Login,
    { secretHash, rotatedAt }: { secretHash: string; rotatedAt: Date },
  ): Promise<boolean> {
    const changed = await this.#database
      .update(logins)
      .set({ secretHash, previousSecretHash: login.secretHash, rotatedAt })
      .where(and(eq(logins.id, login.id), eq(logins.secretHash, login.secretHash)))
      .returning({ id: logins.id });
    return changed.length > 0;
  }

  override async touch(id: string, lastSeenAt: Date): Promise<void> {
    await this.#database.update(logins).set({ lastSeenAt }).where(eq(logins.id, id));
  }

  override async listOfUser(userId: string): Promise<Login[]> {
    return this.#database.select().from(logins).where(eq(logins.userId, userId)).orderBy(desc(logins.lastSeenAt));
  }

  override async delete(id: string, userId: string): Promise<boolean> {
    const removed = await this.#database
      .delete(logins)
      .where(and(eq(logins.id, id), eq(logins.userId, userId)))
      .returning({ id: logins.id });
    return removed.length > 0;
  }

  override async deleteOfUser(userId: string, keepId: string | null): Promise<void> {
    const others = keepId === null ? undefined : ne(logins.id, keepId);
    await this.#database.delete(logins).where(and(eq(logins.userId, userId), others));
  }

  override async deleteExpired(now: Date): Promise<void> {
    await this.#database.delete(logins).where(lte(logins.expiresAt, now));
  }
}
