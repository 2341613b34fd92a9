import {
  AnswerStore,
  documentsOf,
  redactAnswer,
  type AnswersToDelete,
  type Feedback,
  type IdPage,
  type StoredAnswer,
} from '@footnote/core';
import { and, asc, eq, gt, inArray, lt, sql } from 'drizzle-orm';
import type { Database } from '../connection/database.ts';
import { answerDocuments, answers, feedback } from '../schema/answer-tables.ts';
import { answerFromJson, answerToJson } from './answer-json.ts';
import { requireAtMost, storeLimits } from './store.limits.ts';

export class PostgresAnswerStore extends AnswerStore {
  readonly #database: Database;

  constructor(database: Database) {
    super();
    this.#database = database;
  }

  override async insert({ answer, askedBy, audience }: StoredAnswer): Promise<void> {
    const { id, conversationId, createdAt } = answer;
    const mentions = documentsOf(answer).map((documentId) => ({ answerId: id, documentId }));
    await this.#database.transaction(async (transaction) => {
      await transaction
        .insert(answers)
        .values({ id, conversationId, askedBy, audience, createdAt, answer: answerToJson(answer) });
      if (mentions.length > 0) await transaction.insert(answerDocuments).values(mentions);
    });
  }

  override async find(id: string): Promise<StoredAnswer | null> {
    const [row] = await this.#database.select().from(answers).where(eq(answers.id, id));
    return row ? { answer: answerFromJson(row.answer), askedBy: row.askedBy, audience: row.audience } : null;
  }

  override async hasConversation(conversationId: string, askedBy: string): Promise<boolean> {
    const found = await this.#database
      .select({ id: answers.id })
      .from(answers)
      .where(and(eq(answers.conversationId, conversationId), eq(answers.askedBy, askedBy)))
      .limit(1);
    return found.length > 0;
  }

  override async putFeedback(given: Feedback): Promise<void> {
    const target = [feedback.answerId, feedback.givenBy, feedback.citation];
    await this.#database.insert(feedback).values(given).onConflictDoUpdate({ target, set: given });
  }

  override async listFeedback(answerIds: string[]): Promise<Feedback[]> {
    requireAtMost(storeLimits.feedbackAnswerIdsMax, answerIds);
    if (answerIds.length === 0) return [];
    return this.#database
      .select()
      .from(feedback)
      .where(inArray(feedback.answerId, answerIds))
      .orderBy(asc(feedback.createdAt), asc(feedback.id));
  }

  override async redactDocument(documentId: string): Promise<number> {
    let changed = 0;
    let found: number;
    do {
      found = await this.#redactSome(documentId);
      changed += found;
    } while (found === storeLimits.redactedAnswersMax);
    return changed;
  }

  override async listOf(askedBy: string, { after, limit }: IdPage): Promise<StoredAnswer[]> {
    const rows = await this.#database
      .select()
      .from(answers)
      .where(and(eq(answers.askedBy, askedBy), after === null ? undefined : gt(answers.id, after)))
      .orderBy(asc(answers.id))
      .limit(limit);
    return rows.map((row) => ({ answer: answerFromJson(row.answer), askedBy: row.askedBy, audience: row.audience }));
  }

  override async listFeedbackOf(givenBy: string, { after, limit }: IdPage): Promise<Feedback[]> {
    return this.#database
      .select()
      .from(feedback)
      .where(and(eq(feedback.givenBy, givenBy), after === null ? undefined : gt(feedback.id, after)))
      .orderBy(asc(feedback.id))
      .limit(limit);
  }

  override async deleteSome({ of, keep, limit }: AnswersToDelete): Promise<number> {
    requireAtMost(storeLimits.keptAnswersMax, keep);
    const isMeant = 'before' in of ? lt(answers.createdAt, of.before) : eq(answers.askedBy, of.askedBy);
    const isNotKept = sql`not (${answers.id} = any(${sql.param(keep)}::text[]))`;
    const meant = this.#database
      .select({ id: answers.id })
      .from(answers)
      .where(and(isMeant, isNotKept))
      .orderBy(asc(answers.id))
      .limit(Math.min(limit, storeLimits.deletedAnswersMax));
    const deleted = await this.#database
      .delete(answers)
      .where(inArray(answers.id, meant))
      .returning({ id: answers.id });
    return deleted.length;
  }

  override async reassign(askedBy: string, to: string): Promise<number> {
    const changed = await this.#database
      .update(answers)
      .set({ askedBy: to })
      .where(eq(answers.askedBy, askedBy))
      .returning({ id: answers.id });
    return changed.length;
  }

  override async eraseFeedback(givenBy: string, pseudonym: string): Promise<number> {
    const changed = await this.#database
      .update(feedback)
      .set({ givenBy: pseudonym, comment: null })
      .where(eq(feedback.givenBy, givenBy))
      .returning({ id: feedback.id });
    return changed.length;
  }

  /** Redacts the next answers that mention the document; returns how many there were. */
  async #redactSome(documentId: string): Promise<number> {
    return this.#database.transaction(async (transaction) => {
      const rows = await transaction
        .select({ answer: answers.answer })
        .from(answerDocuments)
        .innerJoin(answers, eq(answers.id, answerDocuments.answerId))
        .where(eq(answerDocuments.documentId, documentId))
        .limit(storeLimits.redactedAnswersMax)
        .for('update');
      for (const row of rows) {
        const answer = answerToJson(redactAnswer(answerFromJson(row.answer), documentId));
        await transaction.update(answers).set({ answer }).where(eq(answers.id, answer.id));
      }
      const ids = rows.map((row) => row.answer.id);
      const isRedacted = and(eq(answerDocuments.documentId, documentId), inArray(answerDocuments.answerId, ids));
      await transaction.delete(answerDocuments).where(isRedacted);
      return rows.length;
    });
  }
}
