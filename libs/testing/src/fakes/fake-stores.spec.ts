import { describe } from '@jest/globals';
import { describeStores } from '../conformance/describe-stores.ts';
import { FakeAnswerStore } from './fake-answer-store.ts';
import { FakeApiKeyStore } from './fake-api-key-store.ts';
import { FakeAuditLog } from './fake-audit-log.ts';
import { FakeClock } from './fake-clock.ts';
import { FakeGroupStore } from './fake-group-store.ts';
import { FakeIdempotencyStore } from './fake-idempotency-store.ts';
import { FakeIngestionStores } from './fake-ingestion-stores.ts';
import { FakeLinkedIdentityStore } from './fake-linked-identity-store.ts';
import { FakeLoginStore } from './fake-login-store.ts';
import { FakeOneTimeLinkStore } from './fake-one-time-link-store.ts';
import { FakeReviewStore } from './fake-review-store.ts';
import { FakeSignInFailureStore } from './fake-sign-in-failure-store.ts';
import { FakeSpendStore } from './fake-spend-store.ts';
import { FakeUnitOfWork } from './fake-unit-of-work.ts';
import { FakeUserStore } from './fake-user-store.ts';

const clock = new FakeClock();
const stores = new FakeIngestionStores(clock);
const logins = new FakeLoginStore();
const oneTimeLinks = new FakeOneTimeLinkStore();
const users = new FakeUserStore({ logins, oneTimeLinks });

describe('the fakes in memory', () => {
  describeStores({
    open: async () => ({
      sources: stores.sources,
      documents: stores.documents,
      versions: stores.versions,
      jobs: stores.jobs,
      deletions: stores.deletions,
      unitOfWork: new FakeUnitOfWork(stores),
      apiKeys: new FakeApiKeyStore(),
      users,
      linkedIdentities: new FakeLinkedIdentityStore(users),
      groups: new FakeGroupStore(),
      logins,
      signInFailures: new FakeSignInFailureStore(),
      oneTimeLinks,
      auditLog: new FakeAuditLog(),
      answers: new FakeAnswerStore(),
      reviews: new FakeReviewStore(),
      spends: new FakeSpendStore(),
      idempotency: new FakeIdempotencyStore(clock),
      clock,
    }),
  });
});
