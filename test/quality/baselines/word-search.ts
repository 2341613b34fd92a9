import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, Index, MatchQuery, type Table } from '@lancedb/lancedb';
import type { RankedPassage } from '../arms/arm.ts';
import type { PassageQuery, PassageSearch } from './passage-search.ts';
import type { Scored } from './scored.ts';

const indexSecondsMax = 60;

/** BM25 as LanceDB gives it without any setting: one column, English stems, no stop words; a table that goes with the run. */
export class WordSearch implements PassageSearch {
  readonly #passages: readonly RankedPassage[];
  readonly #table: Table;
  readonly #directory: string;

  private constructor(passages: readonly RankedPassage[], table: Table, directory: string) {
    this.#passages = passages;
    this.#table = table;
    this.#directory = directory;
  }

  static async open(passages: readonly RankedPassage[]): Promise<WordSearch> {
    const directory = await mkdtemp(join(tmpdir(), 'footnote-baseline-'));
    const connection = await connect(directory);
    const rows = passages.map(({ text }, row) => ({ row, text }));
    const table = await connection.createTable('passages', rows);
    connection.close();
    await table.createIndex('text', { config: Index.fts(), waitTimeoutSeconds: indexSecondsMax });
    return new WordSearch(passages, table, directory);
  }

  async search({ query, mayUse, limit }: PassageQuery): Promise<Scored<RankedPassage>[]> {
    // Enough that the wanted number is left when every other one is the asker's not to know.
    const others = this.#passages.filter(({ externalId }) => !mayUse(externalId)).length;
    const matches = this.#table.query().fullTextSearch(new MatchQuery(query, 'text'));
    const rows = (await matches
      .select(['row', '_score'])
      .limit(limit + others)
      .toArray()) as { row: number; _score: number }[];
    return rows
      .flatMap(({ row, _score: score }) => {
        const found = this.#passages[row];
        return found !== undefined && mayUse(found.externalId) ? [{ found, score }] : [];
      })
      .slice(0, limit);
  }

  async close(): Promise<void> {
    this.#table.close();
    await rm(this.#directory, { recursive: true });
  }
}
