import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { IndexedPassage } from '@footnote/core';
import { buildDocumentPassage, buildPassageFilter } from '@footnote/testing';
import { connect } from '@lancedb/lancedb';
import type { LanceDbPassageIndex } from './lancedb-passage-index.ts';
import { openLanceDbPassageIndex } from './open-lancedb-passage-index.ts';

// The disk of a busy machine may be slow.
jest.setTimeout(30_000);

const marker = 'zanzibarquokka';
const otherIds = ['other_1', 'other_2', 'other_3', 'other_4'];
const passagesPerDocument = 50;

describe('deleting a document', () => {
  let uri: string;
  let index: LanceDbPassageIndex;

  beforeEach(async () => {
    uri = await mkdtemp(join(tmpdir(), 'footnote-purge-'));
    index = await openLanceDbPassageIndex({ uri, embeddingId: 'test', dimensions: 4 });
    const secret = buildDocumentPassage('secret', { passage: { text: `The word is ${marker}.` } });
    await index.addVersions([...otherIds.flatMap(passagesOf), secret]);
  });
  afterEach(async () => {
    await index.close();
    await rm(uri, { recursive: true });
  });

  it('leaves its text in no file of the index, though few rows of a file are deleted', async () => {
    expect(await filesWith(uri, marker)).not.toEqual([]);
    await index.updateOwner('secret', { ...buildDocumentPassage('secret').owner, title: `About ${marker}` });
    const before = await contentFiles(uri);
    expect(await index.deleteDocument('secret')).toBe(1);
    expect(await filesWith(uri, marker)).toEqual([]);
    expectAllWrittenAnew(before, await contentFiles(uri));
    expect(await index.count()).toBe(200);
    expect(await findHolidays(index)).toBe(200);
  });

  it('cleans the files also when a crash came after the rows were deleted', async () => {
    await deleteRowsOnly(uri, 'secret');
    const before = await contentFiles(uri);
    expect(await index.deleteDocument('secret')).toBe(0);
    expect(await filesWith(uri, marker)).toEqual([]);
    expectAllWrittenAnew(before, await contentFiles(uri));
  });

  it('leaves nothing of the last document', async () => {
    await Promise.all(['secret', ...otherIds].map((id) => index.deleteDocument(id)));
    expect(await index.count()).toBe(0);
    expect((await contentFiles(uri)).filter((name) => name.includes('/data/'))).toEqual([]);
    await index.addVersions([buildDocumentPassage('next')]);
    expect(await findHolidays(index)).toBe(1);
  });

  it('is seen at once by a reader in another process', async () => {
    const reader = await openLanceDbPassageIndex({ uri, embeddingId: 'test', dimensions: 4 });
    const query = { text: marker, filter: buildPassageFilter(), limit: 5 };
    expect(await reader.searchLexical(query)).toHaveLength(1);
    await index.deleteDocument('secret');
    expect(await reader.searchLexical(query)).toEqual([]);
    await reader.close();
  });

  it('does not disturb searches that run meanwhile', async () => {
    let deleting = true;
    const searches = [1, 2].map(async () => {
      while (deleting) expect(await findHolidays(index)).toBeGreaterThan(0);
    });
    try {
      for (const id of ['secret', 'other_1', 'other_2']) await index.deleteDocument(id);
    } finally {
      deleting = false;
    }
    await Promise.all(searches);
  });
});

function passagesOf(documentId: string): IndexedPassage[] {
  return Array.from({ length: passagesPerDocument }, (_, ordinal) =>
    buildDocumentPassage(documentId, { passage: { id: `ver_${documentId}:${ordinal}` } }),
  );
}

async function findHolidays(index: LanceDbPassageIndex): Promise<number> {
  return (await index.searchLexical({ text: 'holiday', filter: buildPassageFilter(), limit: 500 })).length;
}

/** Rows and words are compressed in the files, so that their absence is also shown by the files being new ones. */
function expectAllWrittenAnew(before: string[], after: string[]): void {
  expect(after.filter((name) => before.includes(name))).toEqual([]);
}

/** Files that can hold text: all but the manifests, which only name columns and files. */
async function contentFiles(directory: string): Promise<string[]> {
  const names = await filesOf(directory);
  return names.filter((name) => /\/(?:data|_indices|_deletions)\//.test(name));
}

async function filesWith(directory: string, text: string): Promise<string[]> {
  const names = await filesOf(directory);
  const contents = await Promise.all(names.map((name) => readFile(join(directory, name), 'latin1')));
  return names.filter((_name, position) => contents[position]?.includes(text));
}

async function filesOf(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1)); // prettier-ignore
}

async function deleteRowsOnly(uri: string, documentId: string): Promise<void> {
  const connection = await connect(uri);
  const [name = ''] = (await connection.listTables()).tables;
  await (await connection.openTable(name)).delete(`document_id = '${documentId}'`);
}
