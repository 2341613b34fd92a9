import {
  Clock,
  DeleteDocument,
  DocumentReader,
  DocumentStore,
  EmbeddingModel,
  IndexVersions,
  JobStore,
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
        DocumentStore,
        VersionStore,
        JobStore,
        DocumentReader,
        EmbeddingModel,
        PassageIndex,
        RefreshOwner,
        Clock,
      ],
      useFactory: (
        documents: DocumentStore,
        versions: VersionStore,
        jobs: JobStore,
        reader: DocumentReader,
        embeddingModel: EmbeddingModel,
        passageIndex: PassageIndex,
        refreshOwner: RefreshOwner,
        clock: Clock,
      ) => new IndexVersions({ documents, versions, jobs, reader, embeddingModel, passageIndex, refreshOwner, clock }),
    },
    {
      provide: ResumeIngestion,
      inject: [UnitOfWork, PassageIndex, DeleteDocument, Clock],
      useFactory: (unitOfWork: UnitOfWork, passageIndex: PassageIndex, deleteDocument: DeleteDocument, clock: Clock) =>
        new ResumeIngestion({ unitOfWork, passageIndex, deleteDocument, clock }),
    },
  ],
})
export class IngestionModule {}
