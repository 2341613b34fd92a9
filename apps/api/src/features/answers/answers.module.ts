import {
  AnswerQuestion,
  AnswerStore,
  Clock,
  DocumentStore,
  EmbeddingModel,
  GiveFeedback,
  LanguageModel,
  RetrievePassages,
  VersionStore,
  ViewAnswer,
} from '@footnote/core';
import { Module } from '@nestjs/common';
import { AnswersController } from './answers.controller.ts';

@Module({
  controllers: [AnswersController],
  providers: [
    {
      provide: AnswerQuestion,
      inject: [RetrievePassages, VersionStore, EmbeddingModel, LanguageModel, AnswerStore, Clock],
      useFactory: (
        retrievePassages: RetrievePassages,
        versions: VersionStore,
        embeddingModel: EmbeddingModel,
        languageModel: LanguageModel,
        answers: AnswerStore,
        clock: Clock,
      ) => new AnswerQuestion({ retrievePassages, versions, embeddingModel, languageModel, answers, clock }),
    },
    {
      provide: ViewAnswer,
      inject: [AnswerStore, DocumentStore],
      useFactory: (answers: AnswerStore, documents: DocumentStore) => new ViewAnswer(answers, documents),
    },
    {
      provide: GiveFeedback,
      inject: [ViewAnswer, AnswerStore, Clock],
      useFactory: (viewAnswer: ViewAnswer, answers: AnswerStore, clock: Clock) =>
        new GiveFeedback(viewAnswer, answers, clock),
    },
  ],
})
export class AnswersModule {}
