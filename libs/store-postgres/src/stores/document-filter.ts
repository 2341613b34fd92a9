import { groupsDeniedBy, type DocumentListPosition, type DocumentListQuery, type Reader } from '@footnote/core';
import { and, arrayContains, arrayOverlaps, eq, gt, lt, not, or, type SQL } from 'drizzle-orm';
import { documents } from '../schema/document-tables.ts';

/** The condition of a list. */
export function documentFilter(query: DocumentListQuery): SQL | undefined {
  return and(
    query.source === null ? undefined : eq(documents.source, query.source),
    query.status === null ? undefined : eq(documents.status, query.status),
    query.reader === null ? undefined : readableBy(query.reader),
    query.after === null ? undefined : comesAfter(query.after),
  );
}

/** `canRead` of core as a condition; the conformance suite holds the two together. */
export function readableBy(reader: Reader): SQL | undefined {
  const isNamed = or(
    eq(documents.everyone, true),
    reader.user === null ? undefined : arrayContains(documents.users, [reader.user]),
    reader.groups.length === 0 ? undefined : arrayOverlaps(documents.groups, reader.groups),
  );
  return and(isNamed, ...(reader.isGroup === true ? deniesNobody() : doesNotDeny(reader)));
}

function deniesNobody(): SQL[] {
  return [eq(documents.deniedGroups, []), eq(documents.deniedUsers, [])];
}

function doesNotDeny(reader: Reader): SQL[] {
  const { user } = reader;
  const groups = groupsDeniedBy(reader);
  return [
    ...(user === null ? [] : [not(arrayContains(documents.deniedUsers, [user]))]),
    ...(groups.length === 0 ? [] : [not(arrayOverlaps(documents.deniedGroups, groups))]),
  ];
}

function comesAfter(last: DocumentListPosition): SQL | undefined {
  const sameInstant = and(eq(documents.createdAt, last.createdAt), gt(documents.id, last.id));
  return or(lt(documents.createdAt, last.createdAt), sameInstant);
}
