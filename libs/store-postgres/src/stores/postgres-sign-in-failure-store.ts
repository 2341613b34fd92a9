import { SignInFailureStore, type SignInFailures } from '@footnote/core';
import { eq, sql } from 'drizzle-orm';
import type { Database } from '../connection/database.ts';
import { signInFailures } from '../schema/directory-tables.ts';

export class PostgresSignInFailureStore extends SignInFailureStore {
  readonly #database: Database;

  constructor(database: Database) {
    super();
    this.#database = database;
  }

  override async find(nameHash: string): Promise<SignInFailures | null> {
    const [row] = await this.#database
      .select({ count: signInFailures.count, lastFailedAt: signInFailures.lastFailedAt })
      .from(signInFailures)
      .where(eq(signInFailures.nameHash, nameHash));
    return row ?? null;
  }

  /** One statement, so that failures at the same time are all counted. */
  override async add(nameHash: string, { now, since }: { now: Date; since: Date }): Promise<SignInFailures> {
    const isForgotten = sql`${signInFailures.lastFailedAt} < ${since.toISOString()}::timestamptz`;
    const [row] = await this.#database
      .insert(signInFailures)
      .values({ nameHash, count: 1, lastFailedAt: now })
      .onConflictDoUpdate({
        target: signInFailures.nameHash,
        set: { count: sql`case when ${isForgotten} then 1 else ${signInFailures.count} + 1 end`, lastFailedAt: now },
      })
      .returning({ count: signInFailures.count, lastFailedAt: signInFailures.lastFailedAt });
    return row ?? { count: 1, lastFailedAt: now };
  }

  override async clear(nameHash: string): Promise<void> {
    await this.#database.delete(signInFailures).where(eq(signInFailures.nameHash, nameHash));
  }
}
