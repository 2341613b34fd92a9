import type { EmbeddingModel } from '../retrieval/embedding-model.ts';
import type { IndexedPassage } from '../retrieval/passage.ts';
import { ModelUnavailableError } from '../shared/model-unavailable-error.ts';
import { embeddingText } from './embedding-text.ts';
import { ingestionLimits } from './ingestion.limits.ts';

type OwnedPassage = Omit<IndexedPassage, 'vector'>;

/** Passages with their vectors; without a model they go into the index without, and are found by words only. */
export async function embedPassages(
  model: EmbeddingModel,
  passages: readonly OwnedPassage[],
  signal: AbortSignal,
): Promise<IndexedPassage[]> {
  try {
    const vectors = await embedInSlices(model, passages, signal);
    return passages.map((owned, position) => ({ ...owned, vector: vectors[position] ?? null }));
  } catch (error) {
    if (error instanceof ModelUnavailableError) return passages.map((owned) => ({ ...owned, vector: null }));
    throw error;
  }
}

async function embedInSlices(
  model: EmbeddingModel,
  passages: readonly OwnedPassage[],
  signal: AbortSignal,
): Promise<Float32Array[]> {
  const vectors: Float32Array[] = [];
  const size = ingestionLimits.passagesPerBatchMax;
  for (let start = 0; start < passages.length; start += size) {
    signal.throwIfAborted();
    const texts = passages.slice(start, start + size).map(({ passage, owner }) => embeddingText(owner.title, passage));
    vectors.push(...(await model.embed({ texts, priority: 'passage', signal })));
  }
  return vectors;
}
