import type {
  AnswerStore,
  ApiKeyStore,
  AuditLog,
  DocumentReader,
  EmbeddingModel,
  GroupStore,
  IngestionStores,
  LoginStore,
  PassageIndex,
  ReviewStore,
  SpendStore,
  UnitOfWork,
  UserStore,
} from '@footnote/core';
import {
  FakeAnswerStore,
  FakeApiKeyStore,
  FakeAuditLog,
  FakeDocumentReader,
  FakeEmbeddingModel,
  FakeGroupStore,
  FakeIngestionStores,
  FakeLoginStore,
  FakePassageIndex,
  FakeReviewStore,
  FakeSpendStore,
  FakeUnitOfWork,
  FakeUserStore,
} from '@footnote/testing';

/** What the use cases stand on, fake or real. */
export interface AccessPorts {
  stores: Pick<IngestionStores, 'sources' | 'documents' | 'versions' | 'jobs' | 'deletions'>;
  unitOfWork: UnitOfWork;
  passageIndex: PassageIndex;
  embeddingModel: EmbeddingModel;
  reader: DocumentReader;
  answers: AnswerStore;
  reviews: ReviewStore;
  groups: GroupStore;
  users: UserStore;
  keys: ApiKeyStore;
  logins: LoginStore;
  auditLog: AuditLog;
  spends: SpendStore;
}

export function fakePorts(): AccessPorts & { stores: FakeIngestionStores; passageIndex: FakePassageIndex } {
  const stores = new FakeIngestionStores();
  return {
    stores,
    unitOfWork: new FakeUnitOfWork(stores),
    passageIndex: new FakePassageIndex({ dimensions: 384 }),
    embeddingModel: new FakeEmbeddingModel(),
    reader: new FakeDocumentReader(),
    answers: new FakeAnswerStore(),
    reviews: new FakeReviewStore(),
    groups: new FakeGroupStore(),
    users: new FakeUserStore(),
    keys: new FakeApiKeyStore(),
    logins: new FakeLoginStore(),
    auditLog: new FakeAuditLog(),
    spends: new FakeSpendStore(),
  };
}
