import { AnswerStore, Clock, EmbeddingModel, LanguageModel, type LargeModel } from '@footnote/core';
import { Module } from '@nestjs/common';
import { SettingsToken, type Settings } from '../../config/settings.ts';
import type { ChosenModels } from '../../wiring/choose-models.ts';
import { LargeModelToken } from '../../wiring/large-model.module.ts';
import { ChosenModelsToken } from '../../wiring/models.module.ts';
import { HealthRegistry } from '../health/health-registry.ts';
import { ListModels } from './list-models.ts';
import { ModelsController } from './models.controller.ts';

/** The page of models; the models themselves are opened in `wiring`. */
@Module({
  controllers: [ModelsController],
  providers: [
    {
      provide: ListModels,
      inject: [
        ChosenModelsToken,
        EmbeddingModel,
        LanguageModel,
        LargeModelToken,
        HealthRegistry,
        AnswerStore,
        Clock,
        SettingsToken,
      ],
      useFactory: (
        chosen: ChosenModels,
        embeddingModel: EmbeddingModel,
        smallModel: LanguageModel,
        largeModel: LargeModel | null,
        health: HealthRegistry,
        answers: AnswerStore,
        clock: Clock,
        settings: Settings,
      ) => new ListModels({ chosen, embeddingModel, smallModel, largeModel, health, answers, clock, settings }),
    },
  ],
})
export class ModelListModule {}
