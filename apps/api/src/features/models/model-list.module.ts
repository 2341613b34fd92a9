import { Clock, EmbeddingModel, LanguageModel, SpendStore, type LargeModel } from '@footnote/core';
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
        SpendStore,
        Clock,
        SettingsToken,
      ],
      useFactory: (
        chosen: ChosenModels,
        embeddingModel: EmbeddingModel,
        smallModel: LanguageModel,
        largeModel: LargeModel | null,
        health: HealthRegistry,
        spends: SpendStore,
        clock: Clock,
        settings: Settings,
      ) => new ListModels({ chosen, embeddingModel, smallModel, largeModel, health, spends, clock, settings }),
    },
  ],
})
export class ModelListModule {}
