import {
  reviewLimits,
  ReviewStore,
  type IdPage,
  type ReviewDecision,
  type ReviewItem,
  type ReviewListPosition,
  type ReviewListQuery,
} from '@footnote/core';
import { and, asc, count, desc, eq, gt, isNull, lt, max, or, sql, type SQL } from 'drizzle-orm';
import type { Database } from '../connection/database.ts';
import { reviewDecisions, reviewItems } from '../schema/review-tables.ts';

export class PostgresReviewStore extends ReviewStore {
  readonly #database: Database;

  constructor(database: Database) {
    super();
    this.#database = database;
  }

  override async open(item: ReviewItem): Promise<void> {
    const target = [reviewItems.answerId, reviewItems.citation];
    const insert = this.#database.insert(reviewItems).values(item);
    if (!item.reported) await insert.onConflictDoNothing({ target });
    else {
      const { openedAt } = item;
      await insert.onConflictDoUpdate({ target, set: { state: 'open', reported: true, openedAt } });
    }
  }

  override async find(id: string): Promise<ReviewItem | null> {
    const [row] = await this.#database.select().from(reviewItems).where(eq(reviewItems.id, id));
    return row ?? null;
  }

  override async list({ state, reported, limit, after }: ReviewListQuery): Promise<ReviewItem[]> {
    return this.#database
      .select()
      .from(reviewItems)
      .where(
        and(
          eq(reviewItems.state, state),
          reported === null ? undefined : eq(reviewItems.reported, reported),
          after === null ? undefined : comesAfter(after),
        ),
      )
      .orderBy(desc(reviewItems.openedAt), asc(reviewItems.id))
      .limit(limit);
  }

  override async decide(decision: ReviewDecision): Promise<boolean> {
    return this.#database.transaction(async (transaction) => {
      const isOpen = and(eq(reviewItems.id, decision.itemId), eq(reviewItems.state, 'open'));
      const decided = await transaction
        .update(reviewItems)
        .set({ state: 'decided' })
        .where(isOpen)
        .returning({ id: reviewItems.id });
      if (decided.length === 0) return false;
      const before = and(eq(reviewDecisions.itemId, decision.itemId), isNull(reviewDecisions.undoneAt));
      await transaction.update(reviewDecisions).set({ undoneAt: decision.decidedAt }).where(before);
      await transaction.insert(reviewDecisions).values(decision);
      return true;
    });
  }

  override async undo(decisionId: string, at: Date): Promise<boolean> {
    return this.#database.transaction(async (transaction) => {
      const [undone] = await transaction
        .update(reviewDecisions)
        .set({ undoneAt: at })
        .where(and(eq(reviewDecisions.id, decisionId), isNull(reviewDecisions.undoneAt)))
        .returning({ itemId: reviewDecisions.itemId });
      if (undone === undefined) return false;
      await transaction.update(reviewItems).set({ state: 'open' }).where(eq(reviewItems.id, undone.itemId));
      return true;
    });
  }

  override async listDecisions(itemId: string): Promise<ReviewDecision[]> {
    return this.#select(eq(reviewDecisions.itemId, itemId), reviewLimits.decisionsListedMax);
  }

  override async listActiveDecisions(): Promise<ReviewDecision[]> {
    return this.#select(isNull(reviewDecisions.undoneAt), reviewLimits.activeDecisionsMax);
  }

  override async listDecisionsOf(decidedBy: string, { after, limit }: IdPage): Promise<ReviewDecision[]> {
    return this.#database
      .select()
      .from(reviewDecisions)
      .where(and(eq(reviewDecisions.decidedBy, decidedBy), after === null ? undefined : gt(reviewDecisions.id, after)))
      .orderBy(asc(reviewDecisions.id))
      .limit(limit);
  }

  override async reassign(decidedBy: string, to: string): Promise<number> {
    const changed = await this.#database
      .update(reviewDecisions)
      .set({ decidedBy: to })
      .where(eq(reviewDecisions.decidedBy, decidedBy))
      .returning({ id: reviewDecisions.id });
    return changed.length;
  }

  /** Decisions are made, undone, given other names, and go with their answers: one of these tells, whichever it was. */
  override async revision(): Promise<string> {
    const { id, undoneAt, decidedAt, decidedBy } = reviewDecisions;
    const [row] = await this.#database
      .select({
        all: count(),
        undone: count(undoneAt),
        lastDecided: max(decidedAt),
        lastUndone: max(undoneAt),
        names: sql<string>`md5(string_agg(${decidedBy}, ' ' order by ${id}))`,
      })
      .from(reviewDecisions);
    return JSON.stringify(row);
  }

  #select(condition: SQL, limit: number): Promise<ReviewDecision[]> {
    return this.#database
      .select()
      .from(reviewDecisions)
      .where(condition)
      .orderBy(asc(reviewDecisions.decidedAt), asc(reviewDecisions.id))
      .limit(limit);
  }
}

function comesAfter(last: ReviewListPosition): SQL | undefined {
  const sameInstant = and(eq(reviewItems.openedAt, last.openedAt), gt(reviewItems.id, last.id));
  return or(lt(reviewItems.openedAt, last.openedAt), sameInstant);
}
