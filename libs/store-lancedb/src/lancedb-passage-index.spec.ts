import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import {
  buildDocumentPassage,
  buildPassageFilter,
  describePassageIndex,
  unitVector,
  type PassageIndexUnderTest,
} from '@footnote/testing';
import { connect, Index, type Table } from '@lancedb/lancedb';
import { LanceDbPassageIndex } from './lancedb-passage-index.ts';
import { openLanceDbPassageIndex } from './open-lancedb-passage-index.ts';
import { toRow } from './passage-row.ts';
import { PassageTable, type ScoredRow } from './passage-table.ts';

// The disk of a busy machine may be slow.
jest.setTimeout(30_000);

const embeddingId = 'test/model';

async function openTemporary(): Promise<PassageIndexUnderTest & { uri: string; index: LanceDbPassageIndex }> {
  const uri = await mkdtemp(join(tmpdir(), 'footnote-index-'));
  const index = await openLanceDbPassageIndex({ uri, embeddingId, dimensions: 4 });
  const close = async () => {
    // The second check of access must have had nothing to withhold: the query's own filter is what is tested here.
    expect((await index.health()).status).toBe('ready');
    await index.close();
    await rm(uri, { recursive: true });
  };
  return { uri, index, close };
}

describePassageIndex('LanceDbPassageIndex', openTemporary);

describePassageIndex('LanceDbPassageIndex with scalar indexes on what filters use', async () => {
  const opened = await openTemporary();
  const table = await openRawTable(opened.uri);
  const lists = ['groups', 'users', 'denied_groups', 'denied_users', 'metadata'];
  for (const column of lists) await table.createIndex(column, { config: Index.labelList() });
  for (const column of ['everyone', 'denies', 'source']) await table.createIndex(column, { config: Index.bitmap() });
  for (const column of ['document_id', 'modified_at']) await table.createIndex(column, { config: Index.btree() });
  return opened;
});

describe('LanceDbPassageIndex', () => {
  let opened: Awaited<ReturnType<typeof openTemporary>>;
  beforeEach(async () => {
    opened = await openTemporary();
  });
  afterEach(() => opened.close());

  const search = async (text: string) => {
    const found = await opened.index.searchLexical({ text, filter: buildPassageFilter(), limit: 10 });
    return found.map(({ passage }) => passage.documentId).toSorted();
  };

  it.each([
    ['another form of an English word', 'The policies for running laptops.', 'policy laptop'],
    ['a word without its accents', 'Crème brûlée in der Straße.', 'creme'],
    ['a German word in capitals', 'Die Kündigungsfrist beträgt drei Monate.', 'KÜNDIGUNGSFRIST'],
    ['a word inside a Japanese sentence', '東京都の休暇制度について。', '休暇'],
    ['a department that looks like a stop word', 'Write to IT first.', 'who is IT'],
    ['only stop words', 'To be or not to be.', 'to be'],
  ])('finds %s', async (_name, text, query) => {
    await opened.index.addVersions([
      buildDocumentPassage('wanted', { passage: { text } }),
      buildDocumentPassage('other', { passage: { text: 'Nothing about these.' } }),
    ]);
    expect(await search(query)).toEqual(['wanted']);
  });

  it('keeps passages and finds them after it was closed', async () => {
    const options = { uri: join(opened.uri, 'another'), embeddingId, dimensions: 4 };
    const first = await openLanceDbPassageIndex(options);
    await first.addVersions([buildDocumentPassage('kept')]);
    await first.close();
    const second = await openLanceDbPassageIndex(options);
    expect(await second.searchLexical({ text: 'holiday', filter: buildPassageFilter(), limit: 5 })).toHaveLength(1);
    await second.close();
  });

  it('never mixes the vectors of two models', async () => {
    await opened.index.addVersions([buildDocumentPassage('first')]);
    const other = await openLanceDbPassageIndex({ uri: opened.uri, embeddingId: 'test-model', dimensions: 4 });
    expect(await other.count()).toBe(0);
    await other.close();
  });

  it('starts an empty table for a new schema, and leaves no text in the old one', async () => {
    const uri = join(opened.uri, 'old');
    const connection = await connect(uri);
    await connection.createTable('passages-1-test-model-0123abcd', [{ text: 'An old secret.' }]);
    await connection.createTable('of-somebody-else', [{ text: 'Not ours.' }]);
    const options = { uri, embeddingId, dimensions: 4 };
    const both = await Promise.all([openLanceDbPassageIndex(options), openLanceDbPassageIndex(options)]);
    expect(await both[0].count()).toBe(0);
    const { tables } = await connection.listTables();
    expect(tables.filter((name) => name.startsWith('passages-2-'))).toHaveLength(1);
    expect(tables.filter((name) => !name.startsWith('passages-2-'))).toEqual(['of-somebody-else']);
    for (const index of both) await index.close();
  });

  it('merges the files of many small writes by itself', async () => {
    const table = await openRawTable(opened.uri);
    for (let number = 0; number < 40; number += 1) await opened.index.addVersions([buildDocumentPassage(`d${number}`)]);
    expect((await table.stats()).fragmentStats.numFragments).toBeLessThan(20);
    expect(await opened.index.health()).toEqual({ status: 'ready', detail: 'ready' });
  });

  it('refuses a filter text that no stored text can equal', async () => {
    const filter = buildPassageFilter({ sources: ['hand\0book'] });
    const query = { vector: unitVector(1, 0, 0, 0), filter, limit: 1 };
    await expect(opened.index.searchSemantic(query)).rejects.toMatchObject({ kind: 'invalid', code: 'bad-filter' });
  });

  it('withholds a row that the table returned against the filter, and says so', async () => {
    const index = new LanceDbPassageIndex(new LeakyTable(), 4);
    expect(await index.searchLexical({ text: 'holiday', filter: buildPassageFilter(), limit: 5 })).toEqual([]);
    expect((await index.health()).status).toBe('degraded');
  });
});

/** A table whose filter has a defect: everybody gets a row that nobody may read. */
class LeakyTable extends PassageTable {
  constructor() {
    super({} as Table);
  }

  override async searchLexical(): Promise<ScoredRow[]> {
    const owner = { access: { everyone: false, groups: [], users: [] } };
    return [{ row: toRow(buildDocumentPassage('hidden', { owner })), score: 1 }];
  }

  override async count(): Promise<number> {
    return 1;
  }
}

async function openRawTable(uri: string): Promise<Table> {
  const connection = await connect({ uri, readConsistencyInterval: 0 });
  const [name = ''] = (await connection.listTables()).tables;
  return connection.openTable(name);
}
