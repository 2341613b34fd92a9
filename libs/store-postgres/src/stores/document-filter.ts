import type { DocumentListQuery, Reader } from '@footnote/core';
import { and, arrayContains, arrayOverlaps, eq, gt, lt, or, type SQL } from 'drizzle-orm';
import { documents } from '../schema/document-tables.ts';
import type { DocumentRow } from './document-row.ts';

/** The condition of a list; `after` is the last document of the page before. */
export function documentFilter(
  query: DocumentListQuery,
  after: Pick<DocumentRow, 'id' | 'createdAt'> | null,
): SQL | undefined {
  return and(
    query.source === null ? undefined : eq(documents.source, query.source),
    query.status === null ? undefined : eq(documents.status, query.status),
    query.reader === null ? undefined : readableBy(query.reader),
    after === null ? undefined : comesAfter(after),
  );
}

/** `canRead` of core as a condition; the conformance suite holds the two together. */
function readableBy(reader: Reader): SQL | undefined {
  return or(
    eq(documents.everyone, true),
    reader.user === null ? undefined : arrayContains(documents.users, [reader.user]),
    reader.groups.length === 0 ? undefined : arrayOverlaps(documents.groups, reader.groups),
  );
}

function comesAfter(last: Pick<DocumentRow, 'id' | 'createdAt'>): SQL | undefined {
  const sameInstant = and(eq(documents.createdAt, last.createdAt), gt(documents.id, last.id));
  return or(lt(documents.createdAt, last.createdAt), sameInstant);
}
