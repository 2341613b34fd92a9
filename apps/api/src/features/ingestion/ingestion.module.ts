import {
  Clock,
  DeleteDocument,
  DocumentReader,
  DocumentStore,
  EmbeddingModel,
  IndexVersions,
  PassageIndex,
  RefreshOwner,
  ResumeIngestion,
  UnitOfWork,
  VersionStore,
} from '@footnote/core';
import { Module } from '@nestjs/common';
import { IngestionWorker } from './ingestion-worker.ts';

@Module({
  providers: [
    IngestionWorker,
    {
      provide: IndexVersions,
      inject: [
        UnitOfWork,
        DocumentStore,
        VersionStore,
        DocumentReader,
        EmbeddingModel,
        PassageIndex,
        RefreshOwner,
        Clock,
      ],
      useFactory: (
        unitOfWork: UnitOfWork,
        documents: DocumentStore,
        versions: VersionStore,
        reader: DocumentReader,
        embeddingModel: EmbeddingModel,
        passageIndex: PassageIndex,
        refreshOwner: RefreshOwner,
        clock: Clock,
      ) =>
        new IndexVersions({
          unitOfWork,
          documents,
          versions,
          reader,
          embeddingModel,
          passageIndex,
          refreshOwner,
          clock,
        }),
    },
    {
      provide: ResumeIngestion,
      inject: [UnitOfWork, DocumentStore, PassageIndex, DeleteDocument, Clock],
      useFactory: (
        unitOfWork: UnitOfWork,
        documents: DocumentStore,
        passageIndex: PassageIndex,
        deleteDocument: DeleteDocument,
        clock: Clock,
      ) => new ResumeIngestion({ unitOfWork, documents, passageIndex, deleteDocument, clock }),
    },
  ],
})
export class IngestionModule {}
