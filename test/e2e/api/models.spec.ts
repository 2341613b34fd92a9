import { createFootnoteClient } from '@footnote/contracts';
import { afterEach, describe, expect, it } from '@jest/globals';
import { startFootnote } from '../../support/start-footnote.ts';
import { startLargeModel } from '../../support/start-large-model.ts';

const cleanUps: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

async function start(environment: Record<string, string>) {
  const footnote = await startFootnote({ environment });
  cleanUps.push(() => footnote.stop());
  return { footnote, client: createFootnoteClient({ baseUrl: footnote.url }) };
}

describe('the models', () => {
  it('are listed with the large one, which is asked nothing for that and whose key nobody sees', async () => {
    const standIn = await startLargeModel(() => 'I was asked.');
    cleanUps.push(() => standIn.stop());
    const { footnote, client } = await start({
      FOOTNOTE_LARGE_MODEL_PROVIDER: 'openai-compatible',
      FOOTNOTE_LARGE_MODEL_URL: standIn.url,
      FOOTNOTE_LARGE_MODEL_KEY: standIn.key,
      FOOTNOTE_LARGE_MODEL_NAME: standIn.name,
      FOOTNOTE_LARGE_MODEL_PRICE_OUT: '15',
    });
    const { items } = await client.listModels();
    expect(items.map(({ role, place, state }) => [role, place, state])).toEqual([
      ['embedding', 'local', 'loaded'],
      ['small', 'local', 'idle'],
      ['large', 'remote', 'idle'],
    ]);
    expect(items[1]).toMatchObject({ licence: 'Apache-2.0', profile: 'compact' });
    expect(items[2]?.terms).toMatchObject({ host: new URL(standIn.url).host, priceOutUsd: 15, spentTodayUsd: 0 });
    expect((await client.health()).components['large-model']).toEqual({ status: 'ready', detail: 'not asked yet' });
    expect(standIn.requests).toEqual([]);
    expect(JSON.stringify(items) + footnote.output()).not.toContain(standIn.key);
  });

  it('are no reason not to start when the file of the large one is missing', async () => {
    const { client } = await start({
      FOOTNOTE_LARGE_MODEL_PROVIDER: 'local',
      FOOTNOTE_LARGE_MODEL_NAME: 'models/nowhere.gguf',
    });
    const { items } = await client.listModels();
    expect(items[2]).toMatchObject({ role: 'large', place: 'local', state: 'unavailable' });
    expect((await client.health()).components['large-model']).toMatchObject({ status: 'degraded' });
  });
});
