import type { Audience } from '@footnote/core';
import { boolean, index, integer, json, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import type { AnswerJson } from '../stores/answer-json.ts';
import { instant } from './column-types.ts';

export const answers = pgTable(
  'answers',
  {
    id: text('id').primaryKey(),
    conversationId: text('conversation_id').notNull(),
    askedBy: text('asked_by').notNull(),
    audience: json('audience').$type<Audience>(),
    answer: json('answer').$type<AnswerJson>().notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    index('answers_of_conversation').on(table.conversationId, table.askedBy),
    index('answers_of_asker').on(table.askedBy, table.id),
    index('answers_oldest').on(table.createdAt),
  ],
);

/** Which documents an answer cites or lists as related, so that a deletion finds the answers to redact. */
export const answerDocuments = pgTable(
  'answer_documents',
  {
    answerId: text('answer_id')
      .notNull()
      .references(() => answers.id, { onDelete: 'cascade' }),
    documentId: text('document_id').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.answerId, table.documentId] }),
    index('answer_documents_of_document').on(table.documentId),
  ],
);

export const feedback = pgTable(
  'feedback',
  {
    id: text('id').primaryKey(),
    answerId: text('answer_id')
      .notNull()
      .references(() => answers.id, { onDelete: 'cascade' }),
    givenBy: text('given_by').notNull(),
    helpful: boolean('helpful').notNull(),
    reason: text('reason'),
    citation: integer('citation'),
    comment: text('comment'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [unique('feedback_of_giver').on(table.answerId, table.givenBy, table.citation).nullsNotDistinct()],
);
