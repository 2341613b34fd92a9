import {
  ActiveDecisions,
  AnswerStore,
  AuditLog,
  AuditTrail,
  Clock,
  CuratedAnswers,
  DeleteDocument,
  DeletionStore,
  DocumentStore,
  EmbeddingModel,
  PassageIndex,
  QuestionMatcher,
  RankingCorrections,
  RefreshOwner,
  RetrievePassages,
  ReviewCorrections,
  ReviewStore,
  UnitOfWork,
  ViewAnswer,
} from '@footnote/core';
import { Global, Module } from '@nestjs/common';

/** Use cases that several features share; what one feature alone uses is built in its module. */
@Global()
@Module({
  providers: [
    {
      provide: AuditTrail,
      inject: [AuditLog, Clock],
      useFactory: (log: AuditLog, clock: Clock) => new AuditTrail(log, clock),
    },
    {
      provide: ActiveDecisions,
      inject: [ReviewStore],
      useFactory: (reviews: ReviewStore) => new ActiveDecisions(reviews),
    },
    {
      provide: QuestionMatcher,
      inject: [EmbeddingModel],
      useFactory: (embeddingModel: EmbeddingModel) => new QuestionMatcher(embeddingModel),
    },
    {
      provide: RankingCorrections,
      inject: [ActiveDecisions, QuestionMatcher],
      useFactory: (decisions: ActiveDecisions, matcher: QuestionMatcher) => new ReviewCorrections(decisions, matcher),
    },
    {
      provide: CuratedAnswers,
      inject: [ActiveDecisions, QuestionMatcher, AnswerStore, DocumentStore],
      useFactory: (
        decisions: ActiveDecisions,
        matcher: QuestionMatcher,
        answers: AnswerStore,
        documents: DocumentStore,
      ) => new CuratedAnswers({ decisions, matcher, answers, documents }),
    },
    {
      provide: ViewAnswer,
      inject: [AnswerStore, DocumentStore],
      useFactory: (answers: AnswerStore, documents: DocumentStore) => new ViewAnswer(answers, documents),
    },
    {
      provide: RetrievePassages,
      inject: [PassageIndex, EmbeddingModel, DocumentStore, RankingCorrections],
      useFactory: (
        passageIndex: PassageIndex,
        embeddingModel: EmbeddingModel,
        documents: DocumentStore,
        corrections: RankingCorrections,
      ) => new RetrievePassages({ passageIndex, embeddingModel, documents, corrections }),
    },
    {
      provide: RefreshOwner,
      inject: [UnitOfWork, PassageIndex, Clock],
      useFactory: (unitOfWork: UnitOfWork, passageIndex: PassageIndex, clock: Clock) =>
        new RefreshOwner(unitOfWork, passageIndex, clock),
    },
    {
      provide: DeleteDocument,
      inject: [UnitOfWork, DeletionStore, PassageIndex, AnswerStore, Clock],
      useFactory: (
        unitOfWork: UnitOfWork,
        deletions: DeletionStore,
        passageIndex: PassageIndex,
        answers: AnswerStore,
        clock: Clock,
      ) => new DeleteDocument({ unitOfWork, deletions, passageIndex, answers, clock }),
    },
  ],
  exports: [AuditTrail, ActiveDecisions, CuratedAnswers, ViewAnswer, RetrievePassages, RefreshOwner, DeleteDocument],
})
export class UseCasesModule {}
