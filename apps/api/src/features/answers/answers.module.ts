import {
  AnswerQuestion,
  AnswerStore,
  AuditTrail,
  Clock,
  CuratedAnswers,
  DocumentStore,
  EmbeddingModel,
  GiveFeedback,
  LanguageModel,
  LargeModelGate,
  Readers,
  RetrievePassages,
  ReviewStore,
  SpendStore,
  VersionStore,
  ViewAnswer,
  WordAnswer,
  type LargeModel,
} from '@footnote/core';
import { Module } from '@nestjs/common';
import { Idempotency } from '../../http/idempotency.ts';
import { LargeModelToken } from '../../wiring/large-model.module.ts';
import { AnswersController } from './answers.controller.ts';

@Module({
  controllers: [AnswersController],
  providers: [
    Idempotency,
    {
      provide: LargeModelGate,
      inject: [LargeModelToken, DocumentStore, SpendStore, Clock],
      useFactory: (large: LargeModel | null, documents: DocumentStore, spends: SpendStore, clock: Clock) =>
        new LargeModelGate({ large, documents, spends, clock }),
    },
    {
      provide: WordAnswer,
      inject: [LanguageModel, LargeModelGate, VersionStore],
      useFactory: (languageModel: LanguageModel, gate: LargeModelGate, versions: VersionStore) =>
        new WordAnswer({ languageModel, gate, versions }),
    },
    {
      provide: AnswerQuestion,
      inject: [
        RetrievePassages,
        DocumentStore,
        VersionStore,
        EmbeddingModel,
        WordAnswer,
        CuratedAnswers,
        AnswerStore,
        Readers,
        AuditTrail,
        Clock,
      ],
      useFactory: (
        retrievePassages: RetrievePassages,
        documents: DocumentStore,
        versions: VersionStore,
        embeddingModel: EmbeddingModel,
        wordAnswer: WordAnswer,
        curatedAnswers: CuratedAnswers,
        answers: AnswerStore,
        readers: Readers,
        auditTrail: AuditTrail,
        clock: Clock,
      ) =>
        new AnswerQuestion({
          retrievePassages,
          documents,
          versions,
          embeddingModel,
          wordAnswer,
          curatedAnswers,
          answers,
          readers,
          auditTrail,
          clock,
        }),
    },
    {
      provide: GiveFeedback,
      inject: [ViewAnswer, AnswerStore, ReviewStore, Clock],
      useFactory: (viewAnswer: ViewAnswer, answers: AnswerStore, reviews: ReviewStore, clock: Clock) =>
        new GiveFeedback({ viewAnswer, answers, reviews, clock }),
    },
  ],
  exports: [AnswerQuestion, GiveFeedback],
})
export class AnswersModule {}
