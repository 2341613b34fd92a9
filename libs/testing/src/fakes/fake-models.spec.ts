import { describe, expect, it } from '@jest/globals';
import { describeEmbeddingModel } from '../conformance/describe-embedding-model.ts';
import { describeLanguageModel } from '../conformance/describe-language-model.ts';
import { FakeEmbeddingModel } from './fake-embedding-model.ts';
import { FakeLanguageModel } from './fake-language-model.ts';

describeEmbeddingModel('FakeEmbeddingModel', async () => ({ model: new FakeEmbeddingModel(), close: async () => {} }));

describeLanguageModel('FakeLanguageModel', async () => ({
  model: new FakeLanguageModel(['On Sundays.', 'Blue.', 'On Sundays.', 'On Sundays.']),
  close: async () => {},
}));

describe('FakeLanguageModel', () => {
  const request = { instructions: '', prompt: 'When?', tokensMax: 8, signal: new AbortController().signal };

  it('throws a scripted error, and keeps the requests', async () => {
    const model = new FakeLanguageModel([new Error('down')]);
    await expect(model.complete(request)).rejects.toThrow('down');
    expect(model.requests).toEqual([request]);
  });

  it('throws when nothing is scripted', async () => {
    await expect(new FakeLanguageModel().complete(request)).rejects.toThrow('no reply scripted for: When?');
  });
});
