import {
  reviewLimits,
  ReviewStore,
  type ReviewDecision,
  type ReviewItem,
  type ReviewListPosition,
  type ReviewListQuery,
} from '@footnote/core';
import { and, asc, count, desc, eq, gt, isNull, lt, or, type SQL } from 'drizzle-orm';
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

  /** Both counts only ever grow. */
  override async revision(): Promise<string> {
    const [row] = await this.#database
      .select({ all: count(), undone: count(reviewDecisions.undoneAt) })
      .from(reviewDecisions);
    return `${row?.all ?? 0}-${row?.undone ?? 0}`;
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
