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
import { Idempotency } from '../../http/idempotency.ts';
import { AnswersController } from './answers.controller.ts';

@Module({
  controllers: [AnswersController],
  providers: [
    Idempotency,
    {
      provide: AnswerQuestion,
      inject: [RetrievePassages, DocumentStore, VersionStore, EmbeddingModel, LanguageModel, AnswerStore, Clock],
      useFactory: (
        retrievePassages: RetrievePassages,
        documents: DocumentStore,
        versions: VersionStore,
        embeddingModel: EmbeddingModel,
        languageModel: LanguageModel,
        answers: AnswerStore,
        clock: Clock,
      ) => new AnswerQuestion({ retrievePassages, documents, versions, embeddingModel, languageModel, answers, clock }),
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
