import type { DecisionKind, DecisionTarget } from '@footnote/core';
import { boolean, index, integer, json, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { answers } from './answer-tables.ts';
import { instant } from './column-types.ts';

export const reviewItems = pgTable(
  'review_items',
  {
    id: text('id').primaryKey(),
    answerId: text('answer_id')
      .notNull()
      .references(() => answers.id, { onDelete: 'cascade' }),
    citation: integer('citation'),
    question: text('question').notNull(),
    state: text('state').$type<'open' | 'decided'>().notNull(),
    reported: boolean('reported').notNull(),
    openedAt: instant('opened_at').notNull(),
  },
  (table) => [
    unique('review_items_of_answer').on(table.answerId, table.citation).nullsNotDistinct(),
    index('review_items_last_opened').on(table.state, table.openedAt.desc().nullsFirst(), table.id),
  ],
);

export const reviewDecisions = pgTable(
  'review_decisions',
  {
    id: text('id').primaryKey(),
    itemId: text('item_id')
      .notNull()
      .references(() => reviewItems.id, { onDelete: 'cascade' }),
    kind: text('kind').$type<DecisionKind>().notNull(),
    note: text('note'),
    answerId: text('answer_id').notNull(),
    question: text('question').notNull(),
    targets: json('targets').$type<DecisionTarget[]>().notNull(),
    decidedBy: text('decided_by').notNull(),
    decidedAt: instant('decided_at').notNull(),
    undoneAt: instant('undone_at'),
  },
  (table) => [index('review_decisions_of_item').on(table.itemId), index('review_decisions_undone').on(table.undoneAt)],
);
