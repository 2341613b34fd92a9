import { connect, type Table } from '@lancedb/lancedb';
import type { PassageFilter } from '@footnote/core';
import { lexicalQuery } from '../../../libs/store-lancedb/src/lexical-query.ts';
import { PassageTable } from '../../../libs/store-lancedb/src/passage-table.ts';
import { generateQueryVectors } from '../generator/generate-passages.ts';
import { wordOfRank } from '../generator/vocabulary.ts';
import { SeededRandom } from '../seeded-random.ts';
import { corpusSeed, type PreparedIndex } from './prepare-index.ts';

export const foundPerSearch = 10;
const queries = 400;
const rankMin = 150;
const rankMax = 5_000;

/** One way of searching the table. */
export interface Arm {
  name: 'searchSemantic' | 'searchLexical';
  search(number: number, filter: PassageFilter): Promise<{ id: string; score: number }[]>;
  searchUnfiltered(number: number): Promise<unknown>;
  /** All that match, best first: the ranking that an exact search has for everybody. */
  rankAll(number: number): Promise<{ id: string; score: number }[]>;
}

export function semanticArm({ index }: PreparedIndex, table: Table): Arm {
  const vectors = generateQueryVectors(corpusSeed, queries);
  const vectorOf = (number: number) => vectors[number % queries] ?? new Float32Array();
  const plain = new PassageTable(table);
  return {
    name: 'searchSemantic',
    search: async (number, filter) =>
      toRanked(await index.searchSemantic({ vector: vectorOf(number), filter, limit: foundPerSearch })),
    searchUnfiltered: (number) => plain.searchSemantic(vectorOf(number), { filter: anything, limit: foundPerSearch }),
    async rankAll(number) {
      const nearest = table.query().nearestTo(vectorOf(number)).distanceType('dot').bypassVectorIndex();
      const found = await nearest
        .select(['passage_id', '_distance'])
        .limit(await table.countRows())
        .toArray();
      const rows = found as { passage_id: string; _distance: number }[];
      return rows.map(({ passage_id: id, _distance: distance }) => ({ id, score: 1 - distance }));
    },
  };
}

export function lexicalArm({ index }: PreparedIndex, table: Table): Arm {
  const random = new SeededRandom(corpusSeed, 3);
  const word = () => wordOfRank(rankMin + random.below(rankMax - rankMin));
  const texts = Array.from({ length: queries }, () => `${word()} ${word()} ${word()}`);
  const textOf = (number: number) => texts[number % queries] ?? '';
  const queryOf = (number: number) => {
    const query = lexicalQuery(textOf(number));
    if (query === null) throw new RangeError('a query without words');
    return query;
  };
  const plain = new PassageTable(table);
  return {
    name: 'searchLexical',
    search: async (number, filter) =>
      toRanked(await index.searchLexical({ text: textOf(number), filter, limit: foundPerSearch })),
    searchUnfiltered: (number) => plain.searchLexical(queryOf(number), { filter: anything, limit: foundPerSearch }),
    async rankAll(number) {
      const matching = table.query().fullTextSearch(queryOf(number)).select(['passage_id', '_score']);
      const rows = (await matching.limit(await table.countRows()).toArray()) as {
        passage_id: string;
        _score: number;
      }[];
      return rows.map(({ passage_id: id, _score: score }) => ({ id, score }));
    },
  };
}

/** No operands: every row. */
const anything = { operator: 'and', operands: [] } as const satisfies { operator: 'and'; operands: [] };

function toRanked(found: { passage: { id: string }; score: number }[]): { id: string; score: number }[] {
  return found.map(({ passage: { id }, score }) => ({ id, score }));
}

export async function openTable(uri: string): Promise<Table> {
  const connection = await connect(uri);
  const [name = ''] = await connection.tableNames();
  const table = await connection.openTable(name);
  connection.close();
  return table;
}
