import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describePassageIndex } from '@footnote/testing';
import { openLanceDbPassageIndex } from './open-lancedb-passage-index.ts';

async function openTemporary() {
  const uri = await mkdtemp(join(tmpdir(), 'footnote-index-'));
  const index = await openLanceDbPassageIndex({ uri, embeddingId: 'test/model', dimensions: 4 });
  const close = async () => {
    await index.close();
    await rm(uri, { recursive: true });
  };
  return { index, close };
}

describePassageIndex('LanceDbPassageIndex', openTemporary);
