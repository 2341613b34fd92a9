import { describe, expect, it } from '@jest/globals';
import { buildSubject, FakeClock, FakeFootnote, FakeLanguageModel, FakeSpendStore } from '@footnote/testing';
import type { Completion, CompletionRequest } from '../answering/language-model.ts';
import type { RetrievedPassage } from '../retrieval/retrieve-passages.ts';
import { ModelUnavailableError } from '../shared/model-unavailable-error.ts';
import { LargeModelGate, type GateResult } from './large-model-gate.ts';
import { spentToday } from './spent-today.ts';

/** Waits until it is told how the call ends. */
class HeldModel extends FakeLanguageModel {
  readonly calls: { resolve: (completion: Completion) => void; reject: (error: Error) => void }[] = [];

  override async complete({ signal }: CompletionRequest): Promise<Completion> {
    signal.throwIfAborted();
    return new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error));
      this.calls.push({ resolve, reject });
    });
  }
}

interface Story {
  model: HeldModel;
  spent: () => Promise<number>;
  ask: (signal?: AbortSignal) => Promise<GateResult>;
}

/** Prices at which a call is expected to cost a little over 4 cents. */
async function openStory(budgetUsdPerDay: number): Promise<Story> {
  const footnote = new FakeFootnote();
  const subject = buildSubject();
  await footnote.receiveAndIndex({ text: 'Parental leave is 16 weeks at full pay.', sensitivity: 'public' });
  const passages: RetrievedPassage[] = (
    await footnote.retrievePassages.run({
      text: 'parental leave',
      mode: 'lexical',
      filter: {
        readers: [subject],
        sources: [],
        mediaTypes: [],
        modifiedAfter: null,
        modifiedBefore: null,
        metadata: {},
      },
    })
  ).passages;
  const model = new HeldModel([], 'remote');
  const large = { model, priceIn: 0, priceOut: 100, budgetUsdPerDay, remoteSensitivityMax: 'internal' as const };
  const [spends, clock] = [new FakeSpendStore(), new FakeClock()];
  const gate = new LargeModelGate({ large, documents: footnote.stores.documents, spends, clock });
  const readers = [subject];
  const question = 'How long is parental leave?';
  const ask = (signal = new AbortController().signal) =>
    gate.draft({ question, passages, needed: null, readers, signal });
  return { model, spent: () => spentToday(spends, clock), ask };
}

/** Lets what is ready to run do so, until the model has been called this often. */
async function untilCalled({ model }: Story, times: number): Promise<void> {
  for (let turn = 0; turn < 200 && model.calls.length < times; turn += 1) await new Promise(setImmediate);
  expect(model.calls).toHaveLength(times);
}

const expectedUsd = 0.04;

describe('the day’s budget', () => {
  it('holds the expected cost while a call is under way, and its real cost afterwards', async () => {
    const story = await openStory(1);
    const asked = story.ask();
    await untilCalled(story, 1);
    expect(await story.spent()).toBeCloseTo(expectedUsd, 10);
    story.model.calls[0]?.resolve({ text: 'It is 16 weeks.[1]', tokensIn: 10, tokensOut: 50 });
    expect((await asked).costUsd).toBeCloseTo(0.005, 10);
    expect(await story.spent()).toBeCloseTo(0.005, 10);
  });

  it('takes nothing for a call that never reached the model', async () => {
    const story = await openStory(1);
    const asked = story.ask();
    await untilCalled(story, 1);
    story.model.calls[0]?.reject(new ModelUnavailableError('resting', { wasAsked: false }));
    expect((await asked).costUsd).toBe(0);
    expect(await story.spent()).toBe(0);
  });

  it('keeps the expected cost of a call whose asker left', async () => {
    const story = await openStory(1);
    const leaving = new AbortController();
    const asked = story.ask(leaving.signal);
    await untilCalled(story, 1);
    leaving.abort(new Error('the client is gone'));
    await expect(asked).rejects.toThrow('the client is gone');
    expect(await story.spent()).toBeCloseTo(expectedUsd, 10);
  });

  it.each([
    ['takes too long', Object.assign(new Error('too slow'), { name: 'TimeoutError' })],
    ['fails', new ModelUnavailableError('down')],
  ])('keeps the expected cost of a call that %s', async (_case, error) => {
    const story = await openStory(1);
    const asked = story.ask();
    await untilCalled(story, 1);
    story.model.calls[0]?.reject(error);
    expect(await asked).toMatchObject({ draft: null, costUsd: expectedUsd });
    expect(await story.spent()).toBeCloseTo(expectedUsd, 10);
  });

  it('costs nothing for an asker who had left before the call', async () => {
    const story = await openStory(1);
    await expect(story.ask(AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone');
    expect(await story.spent()).toBe(0);
  });

  it('is never overdrawn by answers that are asked for at once', async () => {
    const story = await openStory(3.5 * expectedUsd);
    const asked = Array.from({ length: 16 }, () => story.ask());
    await untilCalled(story, 3);
    for (const { resolve } of story.model.calls) resolve({ text: '', tokensIn: 10, tokensOut: 400 });
    const drafts = (await Promise.all(asked)).filter(({ draft }) => draft !== null);
    expect(drafts).toHaveLength(3);
  });
});
