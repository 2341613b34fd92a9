import { join } from 'node:path';
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

/** Of the profile `compact`; what a missing model would have been, so that its index is the same one. */
const compactEmbedding = { directory: 'all-MiniLM-L6-v2', id: 'all-MiniLM-L6-v2-int8-1', dimensions: 384 };
const compactLanguage = { file: 'SmolLM2-135M-Instruct/SmolLM2-135M-Instruct.Q4_1.gguf' };

@Global()
@Module({
  providers: [
    { provide: EmbeddingModel, inject: [SettingsToken, HealthRegistry], useFactory: openEmbeddingModel },
    { provide: LanguageModel, inject: [SettingsToken, HealthRegistry], useFactory: openLanguageModel },
  ],
  exports: [EmbeddingModel, LanguageModel],
})
export class ModelsModule implements OnApplicationShutdown {
  readonly #closables: unknown[];

  constructor(embeddingModel: EmbeddingModel, languageModel: LanguageModel) {
    this.#closables = [embeddingModel, languageModel];
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.#closables.filter(isClosable).map((model) => model.close()));
  }
}

function isClosable(model: unknown): model is { close(): Promise<void> } {
  return typeof model === 'object' && model !== null && 'close' in model;
}

/** A model that cannot be had is no reason not to start: search goes on by words, answers by quotes, and health says so. */
async function openEmbeddingModel(settings: Settings, health: HealthRegistry): Promise<EmbeddingModel> {
  try {
    const directory = join(fromRoot(settings.FOOTNOTE_MODELS_DIR), compactEmbedding.directory);
    const model = await openTransformersEmbeddingModel({ directory });
    health.add('embedding-model', () => model.health());
    return model;
  } catch (error) {
    const reason = unavailableReason(error);
    const detail = `${reason} Search works by words only. Run: npm run footnote -- models fetch, then restart.`;
    health.add('embedding-model', () => ({ status: 'degraded', detail }));
    return new UnavailableEmbeddingModel({ ...compactEmbedding, reason });
  }
}

async function openLanguageModel(settings: Settings, health: HealthRegistry): Promise<LanguageModel> {
  try {
    const model = await openLlamaLanguageModel({
      modelPath: join(fromRoot(settings.FOOTNOTE_MODELS_DIR), compactLanguage.file),
    });
    health.add('language-model', () => model.health());
    return model;
  } catch (error) {
    const reason = unavailableReason(error);
    const detail = `${reason} Answers are quotes only. Run: npm run footnote -- models fetch, then restart.`;
    health.add('language-model', () => ({ status: 'degraded', detail }));
    return new UnavailableLanguageModel(reason);
  }
}

function unavailableReason(error: unknown): string {
  if (!(error instanceof ModelUnavailableError)) throw error;
  new Logger('Models').warn(error.message);
  return error.message;
}
