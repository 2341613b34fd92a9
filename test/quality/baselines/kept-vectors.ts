import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EmbeddingModel } from '@footnote/core';
import { writeWhole } from './write-whole.ts';

interface KeptVectorsOptions {
  directory: string;
  model: EmbeddingModel;
  /** Of the weights: vectors of other weights are other vectors. */
  modelHash: string;
}

/** Vectors of long lists of texts, computed once and then read from disk: one file a list, named by model and texts. */
export class KeptVectors {
  readonly #options: KeptVectorsOptions;

  constructor(options: KeptVectorsOptions) {
    this.#options = options;
  }

  /** One unit vector a text, in order. */
  async embed(texts: string[]): Promise<Float32Array[]> {
    const { directory, model, modelHash } = this.#options;
    const name = createHash('sha256')
      .update(JSON.stringify([modelHash, model.id, texts]))
      .digest('hex');
    const path = join(directory, `${name}.vectors`);
    if (existsSync(path)) return splitVectors(await readFile(path), model.dimensions);
    const vectors = await model.embed({ texts, priority: 'passage' });
    await writeWhole(path, joinVectors(vectors, model.dimensions));
    return vectors;
  }
}

function joinVectors(vectors: readonly Float32Array[], dimensions: number): Uint8Array {
  const values = new Float32Array(vectors.length * dimensions);
  for (const [row, vector] of vectors.entries()) values.set(vector, row * dimensions);
  return new Uint8Array(values.buffer);
}

function splitVectors(bytes: Buffer, dimensions: number): Float32Array[] {
  // Copied, because a buffer may begin where no float may.
  const values = new Float32Array(new Uint8Array(bytes).buffer);
  const rows = values.length / dimensions;
  return Array.from({ length: rows }, (_, row) => values.subarray(row * dimensions, (row + 1) * dimensions));
}
