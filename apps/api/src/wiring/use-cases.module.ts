import {
  AnswerStore,
  ApiKeyStore,
  Clock,
  DeleteDocument,
  DeletionStore,
  DocumentStore,
  EmbeddingModel,
  ManageApiKeys,
  PassageIndex,
  RefreshOwner,
  RetrievePassages,
  UnitOfWork,
} from '@footnote/core';
import { Global, Module } from '@nestjs/common';

/** Use cases that several features share; what one feature alone uses is built in its module. */
@Global()
@Module({
  providers: [
    {
      provide: RetrievePassages,
      inject: [PassageIndex, EmbeddingModel, DocumentStore],
      useFactory: (passageIndex: PassageIndex, embeddingModel: EmbeddingModel, documents: DocumentStore) =>
        new RetrievePassages(passageIndex, embeddingModel, documents),
    },
    {
      provide: RefreshOwner,
      inject: [UnitOfWork, PassageIndex, Clock],
      useFactory: (unitOfWork: UnitOfWork, passageIndex: PassageIndex, clock: Clock) =>
        new RefreshOwner(unitOfWork, passageIndex, clock),
    },
    {
      provide: ManageApiKeys,
      inject: [ApiKeyStore, Clock],
      useFactory: (keys: ApiKeyStore, clock: Clock) => new ManageApiKeys(keys, clock),
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
  exports: [RetrievePassages, RefreshOwner, ManageApiKeys, DeleteDocument],
})
export class UseCasesModule {}
