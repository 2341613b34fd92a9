import type { DeletionPlace, DocumentProblem, JobKind, JobState } from '@footnote/core';
import { index, integer, json, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from './column-types.ts';
import { documents } from './document-tables.ts';

export const jobs = pgTable(
  'jobs',
  {
    id: text('id').primaryKey(),
    /** The id under which pg-boss hands the job out. */
    queueId: uuid('queue_id').notNull(),
    kind: text('kind').$type<JobKind>().notNull(),
    documentId: text('document_id')
      .notNull()
      .references(() => documents.id, { onDelete: 'cascade' }),
    versionId: text('version_id').notNull(),
    state: text('state').$type<JobState>().notNull(),
    stepsDone: integer('steps_done').notNull(),
    stepsTotal: integer('steps_total').notNull(),
    problem: json('problem').$type<DocumentProblem>(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [index('jobs_of_document').on(table.documentId), index('jobs_state').on(table.state)],
);

/** Receipts stay when the document is gone, so nothing here refers to it. */
export const deletions = pgTable(
  'deletions',
  {
    id: text('id').primaryKey(),
    documentId: text('document_id').notNull(),
    state: text('state').$type<'running' | 'done'>().notNull(),
    places: json('places').$type<(Omit<DeletionPlace, 'removedAt'> & { removedAt: string | null })[]>().notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [index('deletions_state').on(table.state)],
);
