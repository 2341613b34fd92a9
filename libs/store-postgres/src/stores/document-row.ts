import type { Document } from '@footnote/core';
import type { InferSelectModel } from 'drizzle-orm';
import type { documents } from '../schema/document-tables.ts';
import { accessFromRow, accessToRow } from './access-row.ts';

export type DocumentRow = InferSelectModel<typeof documents>;

export function documentFromRow(row: DocumentRow): Document {
  const { everyone, groups, users, deniedGroups, deniedUsers, ...document } = row;
  return { ...document, access: accessFromRow({ everyone, groups, users, deniedGroups, deniedUsers }) };
}

export function documentToRow({ access, ...document }: Document): DocumentRow {
  return { ...document, ...accessToRow(access) };
}

/** The columns of the fields that are named, and no others. */
export function documentChangesToRow({ access, ...changes }: Partial<Omit<Document, 'id'>>): Partial<DocumentRow> {
  return { ...changes, ...(access && accessToRow(access)) };
}
