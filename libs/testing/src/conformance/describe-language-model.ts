import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CompletionRequest, LanguageModel } from '@footnote/core';

/** What an adapter gives to be tested, and a way to put it away. */
export interface LanguageModelUnderTest {
  model: LanguageModel;
  close(): Promise<void>;
}

/** The contract of `LanguageModel`, for every implementation that can answer a free question. `open` is called once. */
export function describeLanguageModel(name: string, open: () => Promise<LanguageModelUnderTest>): void {
  describe(name, () => {
    let current: LanguageModelUnderTest;
    beforeAll(async () => {
      current = await open();
    });
    afterAll(() => current.close());

    it('gives the same text for the same request', async () => {
      const first = await current.model.complete(buildRequest());
      const between = await current.model.complete(buildRequest({ prompt: 'Name one colour.' }));
      const second = await current.model.complete(buildRequest());
      expect(first.text.trim()).not.toBe('');
      expect(between.text).not.toBe(first.text);
      expect(second).toEqual(first);
    });

    it('counts tokens and keeps to the maximum', async () => {
      const completion = await current.model.complete(buildRequest({ tokensMax: 3 }));
      expect(completion.tokensIn).toBeGreaterThan(0);
      expect(completion.tokensOut).toBeGreaterThan(0);
      expect(completion.tokensOut).toBeLessThanOrEqual(3);
    });

    it('stops with the reason of the signal', async () => {
      const reason = new Error('the client has gone');
      const request = buildRequest({ signal: AbortSignal.abort(reason) });
      await expect(current.model.complete(request)).rejects.toBe(reason);
    });
  });
}

function buildRequest(changes: Partial<CompletionRequest> = {}): CompletionRequest {
  return {
    instructions: 'Answer in one short sentence.',
    prompt: 'Question: When is the office closed?\nFact: The office is closed on Sundays.\nAnswer:',
    tokensMax: 24,
    signal: new AbortController().signal,
    ...changes,
  };
}
