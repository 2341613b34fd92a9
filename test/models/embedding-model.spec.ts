import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openTransformersEmbeddingModel, type TransformersEmbeddingModel } from '@footnote/models-transformers';
import { describeEmbeddingModel } from '@footnote/testing';
import { describeWithModel, embeddingDirectory } from '../support/model-files.ts';

jest.setTimeout(120_000);

const manyTexts = Array.from({ length: 60 }, (_, index) => `Rule ${index} of the handbook. `.repeat(20));

describe('openTransformersEmbeddingModel', () => {
  it('names the files that are missing', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'footnote-empty-'));
    await expect(openTransformersEmbeddingModel({ directory })).rejects.toMatchObject({
      name: 'ModelUnavailableError',
      message: expect.stringContaining('tokenizer.json, tokenizer_config.json, onnx/model_int8.onnx'),
    });
    rmSync(directory, { recursive: true });
  });
});

describeWithModel('embedding', 'TransformersEmbeddingModel', () => {
  describeEmbeddingModel('as an EmbeddingModel', async () => {
    const model = await openTransformersEmbeddingModel({ directory: embeddingDirectory });
    return { model, close: () => model.close() };
  });

  let model: TransformersEmbeddingModel;
  beforeAll(async () => {
    model = await openTransformersEmbeddingModel({ directory: embeddingDirectory });
  });
  afterAll(() => model.close());

  it('is known by its weights, and ready', async () => {
    expect(model.id).toBe('all-MiniLM-L6-v2-int8-1');
    expect(await model.health()).toMatchObject({ status: 'ready' });
  });

  it('finds the sentence that means the same in other words', async () => {
    const texts = ['How much holiday do I get?', 'Employees have 28 days of annual leave.', 'The printer jams.'];
    const [question, answer, other] = await model.embed({ texts, priority: 'passage' });
    const dot = (vector?: Float32Array) =>
      Array.from(question ?? []).reduce((sum, value, place) => sum + value * (vector?.[place] ?? 0), 0);
    expect(dot(answer)).toBeGreaterThan(dot(other) + 0.2);
  });

  it('answers a query before the passages that wait', async () => {
    const order: string[] = [];
    const passages = model.embed({ texts: manyTexts, priority: 'passage' }).then(() => order.push('passages'));
    const query = model.embed({ texts: ['which rule?'], priority: 'query' }).then(() => order.push('query'));
    await Promise.all([passages, query]);
    expect(order).toEqual(['query', 'passages']);
  });

  it('stops between batches when the signal fires, and goes on with others', async () => {
    const controller = new AbortController();
    const stopped = model.embed({ texts: manyTexts, priority: 'passage', signal: controller.signal });
    const other = model.embed({ texts: ['still here'], priority: 'passage' });
    await model.embed({ texts: ['first'], priority: 'query' });
    controller.abort(new Error('gone'));
    await expect(stopped).rejects.toThrow('gone');
    expect(await other).toHaveLength(1);
  });

  it('is unavailable once it is closed', async () => {
    const closed = await openTransformersEmbeddingModel({ directory: embeddingDirectory });
    await closed.close();
    await expect(closed.embed({ texts: ['late'], priority: 'query' })).rejects.toMatchObject({
      name: 'ModelUnavailableError',
    });
  });
});
