import { Index, type FullTextQuery, type Query, type Table, type VectorQuery } from '@lancedb/lancedb';
import { toSql, toSqlValue, type FilterExpression } from './filter-expression.ts';
import type { OwnerColumns, PassageRow, StoredRow } from './passage-row.ts';
import { accessColumns, lexicalColumns, storedColumns, type FilterColumn } from './passage-schema.ts';

const indexAttemptsMax = 5;

export interface ScoredRow {
  row: StoredRow;
  /** Higher is better. */
  score: number;
}

/** What a search asks of the table, after the words or the vector. */
export interface RowSelection {
  filter: FilterExpression;
  limit: number;
}

/** The table behind typed conditions: the only file of this package that hands a statement to LanceDB. */
export class PassageTable {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  count(filter: FilterExpression): Promise<number> {
    return this.#table.countRows(toSql(filter));
  }

  async add(rows: PassageRow[]): Promise<void> {
    await this.#table.add(rows.map((row) => ({ ...row })));
  }

  async delete(filter: FilterExpression): Promise<void> {
    await this.#table.delete(toSql(filter));
  }

  async update(filter: FilterExpression, columns: Partial<OwnerColumns>): Promise<void> {
    const values = Object.entries(columns).map(([column, value]): [string, string] => [column, toSqlValue(value)]);
    await this.#table.update({ where: toSql(filter), valuesSql: new Map(values) });
  }

  /** Access and all other conditions are applied before the ranking, so a narrow filter still fills the list. */
  async searchLexical(wanted: FullTextQuery, selection: RowSelection): Promise<ScoredRow[]> {
    const query = this.#table.query().fullTextSearch(wanted);
    const rows = await readRows(query, { ...selection, scoreColumn: '_score' });
    return rows.map((row) => ({ row, score: row._score }));
  }

  /** Exact: every vector that passes the filter is compared. On unit vectors the dot distance is one minus the cosine. */
  async searchSemantic(vector: Float32Array, selection: RowSelection): Promise<ScoredRow[]> {
    const query = this.#table.query().nearestTo(vector).distanceType('dot').bypassVectorIndex();
    const rows = await readRows(query, { ...selection, scoreColumn: '_distance' });
    return rows.map((row) => ({ row, score: 1 - row._distance }));
  }

  /** Different values of a text column, at most `limit`. */
  async distinct(column: FilterColumn, { filter, limit }: RowSelection): Promise<string[]> {
    const values = new Set<string>();
    for await (const batch of this.#table.query().where(toSql(filter)).select([column])) {
      for (const value of batch.getChild(column) ?? []) {
        values.add(String(value));
        if (values.size >= limit) return [...values];
      }
    }
    return [...values];
  }

  /** Merges small files, brings the indexes up to date, and removes versions of before `olderThan`. */
  async optimize(olderThan: Date): Promise<void> {
    await this.#table.optimize({ cleanupOlderThan: olderThan });
  }

  /** Writes all indexes anew from the rows that are there now; searches use the old ones until it is done. */
  async rebuildIndexes(): Promise<void> {
    for (const column of Object.keys(lexicalColumns)) await this.#table.createIndex(column, { config: lexicalIndex() });
    await this.#indexAccess();
  }

  /** Another process may be opening the same new table: then one of the two is told to look again. */
  async createMissingIndexes(): Promise<void> {
    for (let attempt = 1; await this.#lacksIndexes(); attempt += 1) {
      try {
        await this.rebuildIndexes();
      } catch (error) {
        if (!isCommitConflict(error) || attempt === indexAttemptsMax) throw error;
      }
    }
  }

  async #lacksIndexes(): Promise<boolean> {
    const indexed = new Set((await this.#table.listIndices()).flatMap(({ columns }) => columns));
    return Object.keys({ ...lexicalColumns, ...accessColumns }).some((column) => !indexed.has(column));
  }

  async #indexAccess(): Promise<void> {
    for (const [column, kind] of Object.entries(accessColumns)) {
      const config = kind === 'bitmap' ? Index.bitmap() : Index.labelList();
      await this.#table.createIndex(column, { config });
    }
  }

  /** Files that say which rows of a data file are deleted: as long as there is one, the rows' text is still on disk. */
  async countDeletionFiles(): Promise<number> {
    const newest = (await this.#table.listVersions()).toSorted((first, second) => second.version - first.version)[0];
    return Number(newest?.metadata['total_deletion_files'] ?? Number.NaN);
  }

  close(): void {
    this.#table.close();
  }
}

/** LanceDB has neither a class nor a code for it, and its errors may come from another realm. */
function isCommitConflict(error: unknown): boolean {
  return /commit conflict/i.test(String(error));
}

/** Words by Unicode's rules, so that languages without spaces work; English stems; nothing is left out as a stop word. */
function lexicalIndex(): Index {
  return Index.fts({
    baseTokenizer: 'icu/split',
    language: 'English',
    stem: true,
    lowercase: true,
    asciiFolding: true,
    removeStopWords: false,
    withPosition: false,
    maxTokenLength: 64,
  });
}

type RankedRow = StoredRow & { _score: number; _distance: number };

/** The score column is named because LanceDB logs a warning for every query that leaves it out. */
async function readRows(
  query: Query | VectorQuery,
  { filter, limit, scoreColumn }: RowSelection & { scoreColumn: '_score' | '_distance' },
): Promise<RankedRow[]> {
  const columns = [...storedColumns, scoreColumn];
  return (await query.where(toSql(filter)).select(columns).limit(limit).toArray()) as RankedRow[];
}
