import type { Document } from '@footnote/core';
import type { InferSelectModel } from 'drizzle-orm';
import type { documents } from '../schema/document-tables.ts';

export type DocumentRow = InferSelectModel<typeof documents>;

export function documentFromRow({ everyone, groups, users, ...row }: DocumentRow): Document {
  return { ...row, access: { everyone, groups, users } };
}

export function documentToRow({ access, ...document }: Document): DocumentRow {
  return { ...document, ...access };
}

/** The columns of the fields that are named, and no others. */
export function documentChangesToRow({ access, ...changes }: Partial<Omit<Document, 'id'>>): Partial<DocumentRow> {
  return { ...changes, ...access };
}
