import { LinkedIdentityStore, type LinkedIdentity } from '@footnote/core';
import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '../connection/database.ts';
import { linkedIdentities } from '../schema/directory-tables.ts';

export class PostgresLinkedIdentityStore extends LinkedIdentityStore {
  readonly #database: Database;

  constructor(database: Database) {
    super();
    this.#database = database;
  }

  override async insert(identity: LinkedIdentity): Promise<boolean> {
    const inserted = await this.#database
      .insert(linkedIdentities)
      .values(identity)
      .onConflictDoNothing()
      .returning({ userId: linkedIdentities.userId });
    return inserted.length > 0;
  }

  override async find({ issuer, subject }: Pick<LinkedIdentity, 'issuer' | 'subject'>): Promise<LinkedIdentity | null> {
    const isAccount = and(eq(linkedIdentities.issuer, issuer), eq(linkedIdentities.subject, subject));
    const [row] = await this.#database.select().from(linkedIdentities).where(isAccount);
    return row ?? null;
  }

  override async listOfUser(userId: string): Promise<LinkedIdentity[]> {
    const isOfUser = eq(linkedIdentities.userId, userId);
    return this.#database
      .select()
      .from(linkedIdentities)
      .where(isOfUser)
      .orderBy(sql`${linkedIdentities.issuer} collate "C"`);
  }
}
