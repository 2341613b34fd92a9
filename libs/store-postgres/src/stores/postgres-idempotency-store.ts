import { IdempotencyStore, type Clock, type IdempotentReply } from '@footnote/core';
import { and, eq, isNull, lte, type SQL } from 'drizzle-orm';
import type { Database } from '../connection/database.ts';
import { idempotencyClaims } from '../schema/access-tables.ts';
import { storeLimits } from './store.limits.ts';

export class PostgresIdempotencyStore extends IdempotencyStore {
  readonly #database: Database;
  readonly #clock: Clock;

  constructor(database: Database, clock: Clock) {
    super();
    this.#database = database;
    this.#clock = clock;
  }

  override async claim(owner: string, key: string, requestHash: string): Promise<IdempotentReply | null> {
    const claimedAt = this.#clock.now();
    await this.#purge(new Date(claimedAt.getTime() - storeLimits.idempotencyLifetimeMs));
    await this.#forgetAbandoned(owner, key, new Date(claimedAt.getTime() - storeLimits.idempotencyWorkMsMax));
    for (let attempt = 0; attempt < storeLimits.claimAttemptsMax; attempt += 1) {
      const claimed = await this.#database
        .insert(idempotencyClaims)
        .values({ owner, key, requestHash, claimedAt })
        .onConflictDoNothing()
        .returning({ key: idempotencyClaims.key });
      if (claimed.length > 0) return null;
      const [row] = await this.#database.select().from(idempotencyClaims).where(isClaim(owner, key));
      // No row: its holder let go between the two statements, so the key can be claimed after all.
      if (row)
        return {
          requestHash: row.requestHash,
          reply: row.status === null ? null : { status: row.status, body: row.body },
        };
    }
    throw new Error('The idempotency key is claimed and released too often.');
  }

  override async complete(owner: string, key: string, reply: { status: number; body: unknown }): Promise<void> {
    await this.#database.update(idempotencyClaims).set(reply).where(isClaim(owner, key));
  }

  override async release(owner: string, key: string): Promise<void> {
    await this.#database.delete(idempotencyClaims).where(isClaim(owner, key));
  }

  override async deleteOf(owner: string): Promise<number> {
    const { key } = idempotencyClaims;
    const deleted = await this.#database
      .delete(idempotencyClaims)
      .where(eq(idempotencyClaims.owner, owner))
      .returning({ key });
    return deleted.length;
  }

  async #forgetAbandoned(owner: string, key: string, oldest: Date): Promise<void> {
    const { status, claimedAt } = idempotencyClaims;
    await this.#database
      .delete(idempotencyClaims)
      .where(and(isClaim(owner, key), isNull(status), lte(claimedAt, oldest)));
  }

  async #purge(oldest: Date): Promise<void> {
    await this.#database.delete(idempotencyClaims).where(lte(idempotencyClaims.claimedAt, oldest));
  }
}

function isClaim(owner: string, key: string): SQL | undefined {
  return and(eq(idempotencyClaims.owner, owner), eq(idempotencyClaims.key, key));
}
