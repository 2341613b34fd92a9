import {
  ModelUnavailableError,
  UnavailableLanguageModel,
  type HasHealth,
  type LanguageModel,
  type LargeModel,
} from '@footnote/core';
import { openLlamaLanguageModel } from '@footnote/models-llama';
import { openRemoteLanguageModel } from '@footnote/models-remote';
import { Global, Inject, Logger, Module, type OnApplicationShutdown } from '@nestjs/common';
import { fromRoot } from '../config/paths.ts';
import { SettingsToken, type Settings } from '../config/settings.ts';
import { HealthRegistry } from '../features/health/health-registry.ts';
import { closeModels } from './close-models.ts';

/** Injection token of the `LargeModel`; null when none is set up. */
export const LargeModelToken = Symbol('LargeModel');

@Global()
@Module({
  providers: [{ provide: LargeModelToken, inject: [SettingsToken, HealthRegistry], useFactory: openLargeModel }],
  exports: [LargeModelToken],
})
export class LargeModelModule implements OnApplicationShutdown {
  readonly #largeModel: LargeModel | null;

  constructor(@Inject(LargeModelToken) largeModel: LargeModel | null) {
    this.#largeModel = largeModel;
  }

  async onApplicationShutdown(): Promise<void> {
    await closeModels([this.#largeModel?.model]);
  }
}

async function openLargeModel(settings: Settings, health: HealthRegistry): Promise<LargeModel | null> {
  const model = await openModel(settings, health);
  if (model === null) return null;
  return {
    model,
    priceIn: settings.FOOTNOTE_LARGE_MODEL_PRICE_IN,
    priceOut: settings.FOOTNOTE_LARGE_MODEL_PRICE_OUT,
    budgetUsdPerDay: settings.FOOTNOTE_LARGE_MODEL_BUDGET_USD,
    remoteSensitivityMax: settings.FOOTNOTE_REMOTE_SENSITIVITY_MAX,
  };
}

async function openModel(settings: Settings, health: HealthRegistry): Promise<LanguageModel | null> {
  const { FOOTNOTE_LARGE_MODEL_PROVIDER: provider, FOOTNOTE_LARGE_MODEL_NAME: name } = settings;
  if (provider === undefined || name === undefined) return null;
  if (provider === 'local') return openLocalModel(name, health);
  const url = settings.FOOTNOTE_LARGE_MODEL_URL ?? null;
  const key = settings.FOOTNOTE_LARGE_MODEL_KEY ?? null;
  return watched(await openRemoteLanguageModel({ provider, url, key, name }), health);
}

/** A file that is missing is no reason not to start: the other models answer, and health says so. */
function openLocalModel(path: string, health: HealthRegistry): LanguageModel {
  try {
    return watched(openLlamaLanguageModel({ modelPath: fromRoot(path), size: 'large' }), health);
  } catch (error) {
    if (!(error instanceof ModelUnavailableError)) throw error;
    new Logger('Models').warn(error.message);
    const detail = 'Not loaded: its file is missing. Check FOOTNOTE_LARGE_MODEL_NAME, then restart.';
    health.add('large-model', () => ({ status: 'degraded', detail }));
    return new UnavailableLanguageModel(error.message);
  }
}

function watched<Model extends LanguageModel & HasHealth>(model: Model, health: HealthRegistry): Model {
  health.add('large-model', () => model.health());
  return model;
}
