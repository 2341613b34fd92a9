import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { openLanceDbPassageIndex, type LanceDbPassageIndex } from '@footnote/store-lancedb';
import { passageIndexLimits } from '../../../libs/store-lancedb/src/passage-index.limits.ts';
import { vectorDimensions } from '../generator/clustered-vectors.ts';
import { generatePassages } from '../generator/generate-passages.ts';
import { durationOf } from '../method/contestant.ts';
import { MemoryCorpus } from './memory-corpus.ts';

export const corpusSeed = 5;
const passagesPerBatch = 2_000;

export interface PreparedIndex {
  size: number;
  uri: string;
  index: LanceDbPassageIndex;
  corpus: MemoryCorpus;
  /** What adding the passages, tidying included, took. */
  buildSeconds: number;
  close(): Promise<void>;
}

/** A tidied index of generated passages in a temporary directory, and the same passages in memory. */
export async function prepareIndex(size: number): Promise<PreparedIndex> {
  const uri = await mkdtemp(join(tmpdir(), 'footnote-bench-index-'));
  const corpus = new MemoryCorpus(size);
  const options = { uri, embeddingId: 'generated', dimensions: vectorDimensions };
  const buildMs = await fill(await openLanceDbPassageIndex(options), corpus);
  const index = await openLanceDbPassageIndex(options);
  return {
    size,
    uri,
    index,
    corpus,
    buildSeconds: buildMs / 1_000,
    async close() {
      await index.close();
      await rm(uri, { recursive: true, force: true });
    },
  };
}

async function fill(index: LanceDbPassageIndex, corpus: MemoryCorpus): Promise<number> {
  let buildMs = 0;
  const size = corpus.vectors.length / vectorDimensions;
  for await (const batch of generatePassages({ seed: corpusSeed, passages: size, passagesPerBatch })) {
    corpus.add(batch);
    buildMs += await durationOf(() => index.addVersions(batch));
  }
  // Tidying begins by itself once writes pause, and closing waits for it.
  await delay(passageIndexLimits.tidyAfterIdleMs + 100);
  return buildMs + (await durationOf(() => index.close()));
}
