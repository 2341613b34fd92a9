import {
  AuditTrail,
  ChangeDocument,
  Clock,
  DocumentStore,
  GroupStore,
  ListDocumentReaders,
  ReceiveDocument,
  RefreshOwner,
  UnitOfWork,
  UserStore,
} from '@footnote/core';
import { Module } from '@nestjs/common';
import { Idempotency } from '../../http/idempotency.ts';
import { DeletionsController } from './deletions.controller.ts';
import { DocumentContentController } from './document-content.controller.ts';
import { DocumentReadersController } from './document-readers.controller.ts';
import { DocumentsController } from './documents.controller.ts';
import { ReceiveBatchService } from './receive-batch.service.ts';
import { ReceiveDocumentService } from './receive-document.service.ts';
import { ReceiveDocumentsController } from './receive-documents.controller.ts';

@Module({
  controllers: [
    ReceiveDocumentsController,
    DocumentContentController,
    DocumentReadersController,
    DocumentsController,
    DeletionsController,
  ],
  providers: [
    Idempotency,
    {
      provide: ReceiveDocument,
      inject: [UnitOfWork, RefreshOwner, Clock],
      useFactory: (unitOfWork: UnitOfWork, refreshOwner: RefreshOwner, clock: Clock) =>
        new ReceiveDocument(unitOfWork, refreshOwner, clock),
    },
    {
      provide: ChangeDocument,
      inject: [DocumentStore, RefreshOwner, Clock],
      useFactory: (documents: DocumentStore, refreshOwner: RefreshOwner, clock: Clock) =>
        new ChangeDocument(documents, refreshOwner, clock),
    },
    {
      provide: ListDocumentReaders,
      inject: [DocumentStore, UserStore, GroupStore],
      useFactory: (documents: DocumentStore, users: UserStore, groups: GroupStore) =>
        new ListDocumentReaders({ documents, users, groups }),
    },
    {
      provide: ReceiveDocumentService,
      inject: [ReceiveDocument, DocumentStore],
      useFactory: (receive: ReceiveDocument, documents: DocumentStore) =>
        new ReceiveDocumentService(receive, documents),
    },
    {
      provide: ReceiveBatchService,
      inject: [ReceiveDocumentService, AuditTrail],
      useFactory: (receive: ReceiveDocumentService, auditTrail: AuditTrail) =>
        new ReceiveBatchService(receive, auditTrail),
    },
  ],
  exports: [ReceiveDocument],
})
export class DocumentsModule {}
