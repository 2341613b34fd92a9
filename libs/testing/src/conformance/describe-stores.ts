import type {
  AnswerStore,
  ApiKeyStore,
  AuditLog,
  GroupStore,
  IdempotencyStore,
  IngestionStores,
  ReviewStore,
  SpendStore,
  UnitOfWork,
} from '@footnote/core';
import type { FakeClock } from '../fakes/fake-clock.ts';
import { describeAnswerStore } from './describe-answer-store.ts';
import { describeApiKeyStore } from './describe-api-key-store.ts';
import { describeAuditLog } from './describe-audit-log.ts';
import { describeDeletionStore } from './describe-deletion-store.ts';
import { describeDocumentStore } from './describe-document-store.ts';
import { describeGroupStore } from './describe-group-store.ts';
import { describeIdempotencyStore } from './describe-idempotency-store.ts';
import { describeJobStore } from './describe-job-store.ts';
import { describeLinkedIdentityStore, type LinkedIdentityStoreUnderTest } from './describe-linked-identity-store.ts';
import { describeLoginStores, type LoginStoresUnderTest } from './describe-login-stores.ts';
import { describeReviewStore } from './describe-review-store.ts';
import { describeSourceStore } from './describe-source-store.ts';
import { describeSpendStore } from './describe-spend-store.ts';
import { describeUnitOfWork } from './describe-unit-of-work.ts';
import { describeUserStore } from './describe-user-store.ts';
import { describeVersionStore } from './describe-version-store.ts';

export interface StoresUnderTest extends IngestionStores, LoginStoresUnderTest, LinkedIdentityStoreUnderTest {
  unitOfWork: UnitOfWork;
  apiKeys: ApiKeyStore;
  groups: GroupStore;
  auditLog: AuditLog;
  answers: AnswerStore;
  reviews: ReviewStore;
  spends: SpendStore;
  idempotency: IdempotencyStore;
  /** The clock that the stores go by. */
  clock: FakeClock;
}

/** The suites of all store ports, over one set of stores: every test brings rows of its own. */
export function describeStores({ open }: { open: () => Promise<StoresUnderTest> }): void {
  describeSourceStore({ open: async () => (await open()).sources });
  describeDocumentStore({ open });
  describeVersionStore({ open });
  describeJobStore({ open });
  describeDeletionStore({ open: async () => (await open()).deletions });
  describeUnitOfWork({
    open: async () => {
      const stores = await open();
      return { unitOfWork: stores.unitOfWork, stores };
    },
  });
  describeApiKeyStore({ open: async () => (await open()).apiKeys });
  describeUserStore({ open: async () => (await open()).users });
  describeGroupStore({ open: async () => (await open()).groups });
  describeLoginStores({ open });
  describeLinkedIdentityStore({ open });
  describeAuditLog({ open: async () => (await open()).auditLog });
  describeAnswerStore({ open: async () => (await open()).answers });
  describeReviewStore({ open });
  describeSpendStore({ open: async () => (await open()).spends });
  describeIdempotencyStore({ open });
}
