import { groupsDeniedBy, type PassageFilter, type Reader } from '@footnote/core';
import type { FilterExpression } from './filter-expression.ts';
import { encodeMetadataPair } from './metadata-pair.ts';
import type { FilterColumn } from './passage-schema.ts';

const nothing: FilterExpression = { operator: 'or', operands: [] };

/** What a search may find. No reader finds nothing: an empty list never means "all". */
export function passageFilterExpression(filter: PassageFilter): FilterExpression {
  if (filter.readers.length === 0) return nothing;
  return {
    operator: 'and',
    operands: [
      ...filter.readers.map(readableBy),
      ...among('source', filter.sources),
      ...among('media_type', filter.mediaTypes),
      ...modifiedWithin(filter),
      ...Object.entries(filter.metadata).map(hasPair),
    ],
  };
}

/** The rule of core's `canRead`, as a condition on a row. */
function readableBy(reader: Reader): FilterExpression {
  const { user, groups } = reader;
  const named: FilterExpression[] = [
    { operator: 'eq', column: 'everyone', value: true },
    { operator: 'arrayHasAny', column: 'groups', values: groups },
  ];
  if (user !== null) named.push({ operator: 'arrayHas', column: 'users', value: user });
  return { operator: 'and', operands: [{ operator: 'or', operands: named }, notDenied(reader)] };
}

/** Most rows deny nobody, which one flag says without looking into lists. */
function notDenied(reader: Reader): FilterExpression {
  const { user, isGroup } = reader;
  const deniesNobody: FilterExpression = { operator: 'eq', column: 'denies', value: false };
  if (isGroup === true) return deniesNobody;
  const denied: FilterExpression[] = [
    { operator: 'arrayHasAny', column: 'denied_groups', values: groupsDeniedBy(reader) },
  ];
  if (user !== null) denied.push({ operator: 'arrayHas', column: 'denied_users', value: user });
  return {
    operator: 'or',
    operands: [deniesNobody, { operator: 'not', operand: { operator: 'or', operands: denied } }],
  };
}

function among(column: FilterColumn, values: string[]): FilterExpression[] {
  return values.length === 0 ? [] : [{ operator: 'in', column, values }];
}

/** A row without a date is neither after nor before anything: SQL's NULL does that by itself. */
function modifiedWithin({ modifiedAfter, modifiedBefore }: PassageFilter): FilterExpression[] {
  const operands: FilterExpression[] = [];
  if (modifiedAfter) operands.push({ operator: 'gte', column: 'modified_at', value: modifiedAfter.getTime() });
  if (modifiedBefore) operands.push({ operator: 'lte', column: 'modified_at', value: modifiedBefore.getTime() });
  return operands;
}

function hasPair([key, value]: [string, string]): FilterExpression {
  return { operator: 'arrayHas', column: 'metadata', value: encodeMetadataPair(key, value) };
}
