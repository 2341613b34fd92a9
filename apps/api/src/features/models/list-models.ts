import type { Model } from '@footnote/contracts';
import type { EmbeddingModel, LanguageModel, LargeModel } from '@footnote/core';
import type { ChosenModels } from '../../wiring/choose-models.ts';
import type { HealthRegistry } from '../health/health-registry.ts';
import { describeTerms, type TermsParts } from './describe-terms.ts';
import { stateOfModel } from './state-of-model.ts';

export interface ListModelsParts extends TermsParts {
  chosen: ChosenModels;
  embeddingModel: EmbeddingModel;
  smallModel: LanguageModel;
  largeModel: LargeModel | null;
  health: HealthRegistry;
}

/** Every model that is set up, for administrators. */
export class ListModels {
  readonly #parts: ListModelsParts;

  constructor(parts: ListModelsParts) {
    this.#parts = parts;
  }

  async run(): Promise<Model[]> {
    const { chosen, embeddingModel, smallModel, largeModel } = this.#parts;
    return Promise.all([
      this.#describe('embedding', chosen.embedding, embeddingModel),
      this.#describe('small', chosen.language, smallModel),
      ...(largeModel === null ? [] : [this.#describeLarge(largeModel)]),
    ]);
  }

  async #describe(
    role: 'embedding' | 'small',
    { name, profile, licence, sha256 }: ChosenModels['embedding'],
    model: EmbeddingModel | LanguageModel,
  ): Promise<Model> {
    const health = await this.#parts.health.of(role === 'embedding' ? 'embedding-model' : 'language-model');
    const state = await stateOfModel(model, health);
    return { role, name, place: 'local', ...state, profile, licence, sha256, terms: null };
  }

  async #describeLarge(largeModel: LargeModel): Promise<Model> {
    const { settings, health } = this.#parts;
    const { model } = largeModel;
    return {
      role: 'large',
      name: settings.FOOTNOTE_LARGE_MODEL_NAME ?? model.id,
      place: model.place,
      ...(await stateOfModel(model, await health.of('large-model'))),
      profile: null,
      licence: null,
      sha256: null,
      terms: await describeTerms(largeModel, this.#parts),
    };
  }
}
