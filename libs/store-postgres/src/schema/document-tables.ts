import type { Block, DocumentProblem, DocumentStatus, Sensitivity } from '@footnote/core';
import { boolean, index, integer, json, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { accessColumns, bytea, instant } from './column-types.ts';

export const sources = pgTable('sources', {
  id: text('id').primaryKey(),
  title: text('title').notNull(),
  ...accessColumns(),
  sensitivity: text('sensitivity').$type<Sensitivity>(),
  createdAt: instant('created_at').notNull(),
  updatedAt: instant('updated_at').notNull(),
});

export const documents = pgTable(
  'documents',
  {
    id: text('id').primaryKey(),
    source: text('source')
      .notNull()
      .references(() => sources.id),
    externalId: text('external_id').notNull(),
    uri: text('uri'),
    title: text('title').notNull(),
    titleGiven: boolean('title_given').notNull(),
    mediaType: text('media_type').notNull(),
    status: text('status').$type<DocumentStatus>().notNull(),
    problem: json('problem').$type<DocumentProblem>(),
    warnings: json('warnings').$type<DocumentProblem[]>().notNull().default([]),
    currentVersionId: text('current_version_id'),
    latestVersionId: text('latest_version_id').notNull(),
    ...accessColumns(),
    accessInherited: boolean('access_inherited').notNull().default(false),
    sensitivity: text('sensitivity').$type<Sensitivity>(),
    modifiedAt: instant('modified_at'),
    metadata: json('metadata').$type<Record<string, string>>().notNull(),
    passageCount: integer('passage_count').notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [
    unique('documents_key').on(table.source, table.externalId),
    index('documents_newest').on(table.createdAt.desc().nullsFirst(), table.id),
    index('documents_status').on(table.status),
  ],
);

export const versions = pgTable(
  'versions',
  {
    id: text('id').primaryKey(),
    documentId: text('document_id')
      .notNull()
      .references(() => documents.id, { onDelete: 'cascade' }),
    mediaType: text('media_type').notNull(),
    originalHash: text('original_hash').notNull(),
    text: text('text'),
    blocks: json('blocks').$type<Block[]>(),
    contentHash: text('content_hash'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [index('versions_of_document').on(table.documentId, table.createdAt.desc().nullsFirst())],
);

/** The bytes as received, in a table of their own so that reading versions never touches them. */
export const originals = pgTable('originals', {
  versionId: text('version_id')
    .primaryKey()
    .references(() => versions.id, { onDelete: 'cascade' }),
  bytes: bytea('bytes').notNull(),
});
