import { describe, expect, it } from '@jest/globals';
import type { LargeModel } from '@footnote/core';
import { FakeEmbeddingModel, FakeLanguageModel } from '@footnote/testing';
import { loadSettings } from '../../config/settings.ts';
import { HealthRegistry } from '../health/health-registry.ts';
import { ListModels, type ListModelsParts } from './list-models.ts';

const weights = { profile: 'compact', licence: 'Apache-2.0', sha256: 'ab12', directory: '', file: '' };

function listModels(changes: Partial<ListModelsParts> = {}): ListModels {
  const health = new HealthRegistry();
  health.add('embedding-model', () => ({ status: 'ready', detail: 'loaded' }));
  health.add('language-model', () => ({ status: 'degraded', detail: 'Not loaded: answers are quotes only.' }));
  health.add('large-model', () => ({ status: 'ready', detail: 'not asked yet' }));
  return new ListModels({
    chosen: { embedding: { ...weights, name: 'small-encoder' }, language: { ...weights, name: 'small-writer' } },
    embeddingModel: new FakeEmbeddingModel(),
    smallModel: new FakeLanguageModel(),
    largeModel: null,
    health,
    spends: { since: async (date) => (date.toISOString() === '2026-05-14T00:00:00.000Z' ? 1.25 : 0) },
    clock: { now: () => new Date('2026-05-14T17:30:00Z') },
    settings: loadSettings({}),
    ...changes,
  });
}

describe('the list of models', () => {
  it('says of the local models what the manifest says, and how they are', async () => {
    expect(await listModels().run()).toEqual([
      expect.objectContaining({ role: 'embedding', name: 'small-encoder', state: 'loaded', licence: 'Apache-2.0' }),
      expect.objectContaining({
        role: 'small',
        name: 'small-writer',
        place: 'local',
        state: 'unavailable',
        detail: 'Not loaded: answers are quotes only.',
        sha256: 'ab12',
        terms: null,
      }),
    ]);
  });

  it('says of the large model where it is and what it costs, and never its key', async () => {
    const largeModel: LargeModel = {
      model: new FakeLanguageModel([], 'remote'),
      priceIn: 3,
      priceOut: 15,
      budgetUsdPerDay: 10,
      remoteSensitivityMax: 'internal',
    };
    const settings = loadSettings({
      FOOTNOTE_LARGE_MODEL_PROVIDER: 'openai-compatible',
      FOOTNOTE_LARGE_MODEL_URL: 'https://models.example.org:8443/secret-path/v1?key=secret',
      FOOTNOTE_LARGE_MODEL_KEY: 'sk-secret',
      FOOTNOTE_LARGE_MODEL_NAME: 'large-1',
    });
    const models = await listModels({ largeModel, settings }).run();
    expect(models[2]).toMatchObject({
      role: 'large',
      name: 'large-1',
      place: 'remote',
      state: 'idle',
      terms: {
        host: 'models.example.org:8443',
        priceOutUsd: 15,
        spentTodayUsd: 1.25,
        remoteSensitivityMax: 'internal',
      },
    });
    expect(JSON.stringify(models)).not.toContain('secret');
  });
});
