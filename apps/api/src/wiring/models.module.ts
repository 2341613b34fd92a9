import {
  EmbeddingModel,
  LanguageModel,
  ModelUnavailableError,
  UnavailableEmbeddingModel,
  UnavailableLanguageModel,
} from '@footnote/core';
import { openLlamaLanguageModel } from '@footnote/models-llama';
import { openTransformersEmbeddingModel } from '@footnote/models-transformers';
import { Global, Logger, Module, type OnApplicationShutdown } from '@nestjs/common';
import { fromRoot } from '../config/paths.ts';
import { SettingsToken, type Settings } from '../config/settings.ts';
import { HealthRegistry } from '../features/health/health-registry.ts';
import { chooseModels, type ChosenModels } from './choose-models.ts';
import { closeModels } from './close-models.ts';

/** Injection token of the `ChosenModels`: what the manifest says about the two models. */
export const ChosenModelsToken = Symbol('ChosenModels');

/** What a missing model would have been called, so that its passages go into the index where it will look for them. */
const dimensionsOfEveryProfile = 384;

@Global()
@Module({
  providers: [
    {
      provide: ChosenModelsToken,
      inject: [SettingsToken],
      useFactory: (settings: Settings) =>
        chooseModels(settings.FOOTNOTE_MODEL_PROFILE, fromRoot(settings.FOOTNOTE_MODELS_DIR)),
    },
    { provide: EmbeddingModel, inject: [ChosenModelsToken, HealthRegistry], useFactory: openEmbeddingModel },
    { provide: LanguageModel, inject: [ChosenModelsToken, HealthRegistry], useFactory: openLanguageModel },
  ],
  exports: [ChosenModelsToken, EmbeddingModel, LanguageModel],
})
export class ModelsModule implements OnApplicationShutdown {
  readonly #models: unknown[];

  constructor(embeddingModel: EmbeddingModel, languageModel: LanguageModel) {
    this.#models = [embeddingModel, languageModel];
  }

  async onApplicationShutdown(): Promise<void> {
    await closeModels(this.#models);
  }
}

/** A model that cannot be had is no reason not to start: search goes on by words, answers by quotes, and health says so. */
async function openEmbeddingModel(models: ChosenModels, health: HealthRegistry): Promise<EmbeddingModel> {
  const { name, directory } = models.embedding;
  try {
    const model = await openTransformersEmbeddingModel({ directory });
    health.add('embedding-model', () => model.health());
    return model;
  } catch (error) {
    const reason = unavailableReason(error);
    health.add('embedding-model', () => ({
      status: 'degraded',
      detail: `Not loaded: search works by words only. ${mend}`,
    }));
    return new UnavailableEmbeddingModel({ id: `${name}-int8-1`, dimensions: dimensionsOfEveryProfile, reason });
  }
}

function openLanguageModel(models: ChosenModels, health: HealthRegistry): LanguageModel {
  const { file } = models.language;
  try {
    const model = openLlamaLanguageModel({ modelPath: file });
    health.add('language-model', () => model.health());
    return model;
  } catch (error) {
    const reason = unavailableReason(error);
    health.add('language-model', () => ({
      status: 'degraded',
      detail: `Not loaded: answers are quotes only. ${mend}`,
    }));
    return new UnavailableLanguageModel(reason);
  }
}

const mend = 'Run: npm run footnote -- models fetch, then restart.';

/** The log gets what is missing where; health is for anybody and gets what to do. */
function unavailableReason(error: unknown): string {
  if (!(error instanceof ModelUnavailableError)) throw error;
  new Logger('Models').warn(error.message);
  return error.message;
}
