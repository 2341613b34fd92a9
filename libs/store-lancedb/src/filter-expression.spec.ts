import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildDocumentPassage } from '@footnote/testing';
import * as fc from 'fast-check';
import { toSql, toSqlValue, UnsafeLiteralError, type FilterExpression } from './filter-expression.ts';
import { openPassageTable } from './open-passage-table.ts';
import { toRow } from './passage-row.ts';
import type { FilterColumn } from './passage-schema.ts';
import type { PassageTable } from './passage-table.ts';

const hostile = ["' OR '1'='1", "x' OR 1=1 --", "\\' OR true --", "''", "'", '"', '\\', ';', '--', '%', '_', '\n', '\t', 'NULL', '', '/*', "é'", '🙂', 'K', 'İ', '${1}', '?', '@a', "E'\\x27'", '\u2019', '\uFFFD', '\u0001', '\uFEFF', 'a\u0301', 'á', 'A', 'a']; // prettier-ignore
const textArbitrary = fc.oneof(
  fc.constantFrom(...hostile),
  fc.array(fc.constantFrom(...hostile), { maxLength: 4 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 12 }).filter((text) => !text.includes('\0')),
);

describe('toSql', () => {
  it('quotes texts and doubles the quotes in them', () => {
    expect(toSql({ operator: 'eq', column: 'source', value: "o'b\\" })).toBe("source = 'o''b\\'");
  });

  it('makes no operands true for and, false for or, and no values false', () => {
    expect(toSql({ operator: 'and', operands: [] })).toBe('true');
    expect(toSql({ operator: 'or', operands: [] })).toBe('false');
    expect(toSql({ operator: 'in', column: 'source', values: [] })).toBe('false');
    expect(toSql({ operator: 'arrayHasAny', column: 'groups', values: [] })).toBe('false');
  });

  it.each(['a\0b', '\uD800', 'x\uDC00'])('refuses a text that cannot be compared safely (%j)', (value) => {
    expect(() => toSql({ operator: 'eq', column: 'source', value })).toThrow(UnsafeLiteralError);
    expect(() => toSqlValue([value])).toThrow(UnsafeLiteralError);
  });

  it.each([Number.NaN, Infinity, -Infinity])('refuses the number %p', (value) => {
    expect(() => toSql({ operator: 'gte', column: 'modified_at', value })).toThrow(UnsafeLiteralError);
  });

  it('refuses a column that is not on the list', () => {
    const column = 'source = source OR source' as FilterColumn;
    expect(() => toSql({ operator: 'eq', column, value: 'x' })).toThrow(UnsafeLiteralError);
  });
});

describe('filters on a real table', () => {
  let uri: string;
  let table: PassageTable;

  beforeAll(async () => {
    uri = await mkdtemp(join(tmpdir(), 'footnote-filter-'));
    table = await openPassageTable({ uri, embeddingId: 'test', dimensions: 4 });
  });
  afterAll(async () => {
    table.close();
    await rm(uri, { recursive: true });
  });

  it('match exactly the rows that equality matches, whatever the texts are', async () => {
    const scenario = fc.record({
      stored: fc.uniqueArray(textArbitrary, { minLength: 1, maxLength: 6 }),
      wanted: fc.array(textArbitrary, { minLength: 1, maxLength: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(scenario, async ({ stored, wanted }) => {
        await storeAsSourceAndGroup(table, stored);
        for (const value of [...stored, ...wanted]) await expectEquality(table, stored, [value]);
        await expectEquality(table, stored, wanted);
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  it('compare numbers exactly', async () => {
    const numbers = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), fc.maxSafeInteger());
    await fc.assert(
      fc.asyncProperty(numbers, numbers, async (stored, bound) => {
        await storeDate(table, stored);
        const atLeast = await table.count({ operator: 'gte', column: 'modified_at', value: bound });
        const atMost = await table.count({ operator: 'lte', column: 'modified_at', value: bound });
        expect([atLeast, atMost]).toEqual([Number(stored >= bound), Number(stored <= bound)]);
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});

const everyRow: FilterExpression = { operator: 'and', operands: [] };

async function storeAsSourceAndGroup(table: PassageTable, texts: string[]): Promise<void> {
  await table.delete(everyRow);
  const owners = texts.map((source) => ({ source, access: { everyone: false, groups: [source, 'b'], users: [] } }));
  await table.add(owners.map((owner, position) => toRow(buildDocumentPassage(`doc_${position}`, { owner }))));
}

async function expectEquality(table: PassageTable, stored: string[], wanted: string[]): Promise<void> {
  const matching = stored.filter((text) => wanted.includes(text)).length;
  const expressions: FilterExpression[] = [
    { operator: 'in', column: 'source', values: wanted },
    { operator: 'or', operands: wanted.map((value) => ({ operator: 'eq', column: 'source', value })) },
  ];
  for (const expression of expressions) {
    expect(await table.count(expression)).toBe(matching);
    expect(await table.count({ operator: 'not', operand: expression })).toBe(stored.length - matching);
  }
  const inGroup = wanted.includes('b') ? stored.length : matching;
  expect(await table.count({ operator: 'arrayHasAny', column: 'groups', values: wanted })).toBe(inGroup);
  const everyGroup: FilterExpression[] = wanted.map((value) => ({ operator: 'arrayHas', column: 'groups', value }));
  const inEvery = stored.filter((text) => wanted.every((value) => value === text || value === 'b')).length;
  expect(await table.count({ operator: 'and', operands: everyGroup })).toBe(inEvery);
}

async function storeDate(table: PassageTable, milliseconds: number): Promise<void> {
  await table.delete(everyRow);
  await table.add([{ ...toRow(buildDocumentPassage('doc_1')), modified_at: milliseconds }]);
}
