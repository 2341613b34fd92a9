import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openTransformersEmbeddingModel, type TransformersEmbeddingModel } from '@footnote/models-transformers';
import { rewriteDynamicInt8 } from '../../models/recipes/rewrite-dynamic-int8.ts';
import { describeWithModel, embeddingDirectory } from '../support/model-files.ts';
import { readReference } from './read-reference.ts';
import { restoreFloatArithmetic } from './restore-float-arithmetic.ts';

jest.setTimeout(180_000);

const cosineMeanMin = 0.98;
const speedUpMin = 1.7;
const pairsTimed = 15;
const modelFile = 'onnx/model_int8.onnx';

describe('rewriteDynamicInt8', () => {
  it('refuses bytes that are not a model', () => {
    expect(() => rewriteDynamicInt8(new Uint8Array())).toThrow('no ONNX graph');
    expect(() => rewriteDynamicInt8(new TextEncoder().encode('<html>not found</html>'))).toThrow();
  });
});

describeWithModel('embedding', 'the embedding model with int8 arithmetic', () => {
  const temporary = mkdtempSync(join(tmpdir(), 'footnote-float-'));
  let int8: TransformersEmbeddingModel;
  let float: TransformersEmbeddingModel;

  beforeAll(async () => {
    mkdirSync(join(temporary, 'onnx'));
    for (const file of ['config.json', 'tokenizer.json', 'tokenizer_config.json']) {
      cpSync(join(embeddingDirectory, file), join(temporary, file));
    }
    writeFileSync(
      join(temporary, modelFile),
      restoreFloatArithmetic(readFileSync(join(embeddingDirectory, modelFile))),
    );
    int8 = await openTransformersEmbeddingModel({ directory: embeddingDirectory });
    float = await openTransformersEmbeddingModel({ directory: temporary });
  });
  afterAll(async () => {
    await Promise.all([int8?.close(), float?.close()]);
    rmSync(temporary, { recursive: true });
  });

  it('stays close to the fp32 weights', async () => {
    const { sentences, vectors } = readReference();
    const embedded = await int8.embed({ texts: sentences, priority: 'passage' });
    const cosines = embedded.map((vector, index) => cosine(vector, vectors[index] ?? []));
    const mean = cosines.reduce((sum, value) => sum + value, 0) / cosines.length;
    process.stdout.write(`cosine to fp32: mean ${mean.toFixed(4)}, min ${Math.min(...cosines).toFixed(4)}\n`);
    expect(cosines).toHaveLength(200);
    expect(mean).toBeGreaterThanOrEqual(cosineMeanMin);
  });

  it('is clearly faster than the same weights in fp32 arithmetic', async () => {
    const texts = Array.from({ length: 8 }, (_, index) => buildText(index));
    const ratios: number[] = [];
    for (let pair = 0; pair <= pairsTimed; pair += 1) {
      const floatMs = await time(float, texts);
      const int8Ms = await time(int8, texts);
      // The first pair warms up.
      if (pair > 0) ratios.push(floatMs / int8Ms);
    }
    ratios.sort((left, right) => left - right);
    const [low, median, high] = [0.25, 0.5, 0.75].map((share) => ratios[Math.floor(ratios.length * share)] ?? 0);
    process.stdout.write(`speed-up of int8 arithmetic: median ${median} (quartiles ${low} to ${high})\n`);
    expect(median).toBeGreaterThanOrEqual(speedUpMin);
  });

  it('makes the same bytes each time, and refuses to work twice', () => {
    const made = readFileSync(join(embeddingDirectory, modelFile));
    const raw = readFileSync(join(temporary, modelFile));
    expect(Buffer.compare(rewriteDynamicInt8(raw), rewriteDynamicInt8(raw))).toBe(0);
    expect(() => rewriteDynamicInt8(made)).toThrow('may have been rewritten already');
  });
});

/** 126 words of one token each; with the two special tokens, 128. */
function buildText(seed: number): string {
  const words = ['the', 'office', 'is', 'closed', 'on', 'days', 'when', 'people', 'leave', 'for', 'work'];
  return Array.from({ length: 126 }, (_, place) => words[(place * (seed + 2) + seed) % words.length]).join(' ');
}

async function time(model: TransformersEmbeddingModel, texts: string[]): Promise<number> {
  const start = performance.now();
  await model.embed({ texts, priority: 'passage' });
  return performance.now() - start;
}

function cosine(left: ArrayLike<number>, right: ArrayLike<number>): number {
  const dot = (one: ArrayLike<number>, other: ArrayLike<number>) =>
    Array.from(one).reduce((sum, value, place) => sum + value * (other[place] ?? 0), 0);
  return dot(left, right) / Math.sqrt(dot(left, left) * dot(right, right));
}
