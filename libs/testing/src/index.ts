export { FakeEmbeddingModel } from './fakes/fake-embedding-model.ts';
export { FakeLanguageModel } from './fakes/fake-language-model.ts';
export { FakePassageIndex } from './fakes/fake-passage-index.ts';
export {
  anyReader,
  buildIndexedPassage,
  buildPassage,
  buildPassageFilter,
  buildPassageOwner,
  unitVector,
  type IndexedPassageChanges,
} from './builders/passage-builders.ts';
export { buildDetailedPassage, buildDocumentPassage, buildVersionPassage } from './builders/passage-variants.ts';
export { describePassageIndex, type PassageIndexUnderTest } from './conformance/describe-passage-index.ts';
export { buildAnswer, buildCitation, buildFeedback, buildSearchHit } from './builders/build-answer.ts';
export { buildApiKey } from './builders/build-api-key.ts';
export { buildDeletion } from './builders/build-deletion.ts';
export { buildDocument } from './builders/build-document.ts';
export { buildJob } from './builders/build-job.ts';
export { buildDecision, buildReviewItem } from './builders/build-review.ts';
export { buildSource, builtAt } from './builders/build-source.ts';
export { buildGroup, buildLogin, buildUser } from './builders/build-user.ts';
export { buildVersion } from './builders/build-version.ts';
export { FakeAnswerStore } from './fakes/fake-answer-store.ts';
export { FakeApiKeyStore } from './fakes/fake-api-key-store.ts';
export { FakeAuditLog } from './fakes/fake-audit-log.ts';
export { FakeClock } from './fakes/fake-clock.ts';
export { FakeDeletionStore } from './fakes/fake-deletion-store.ts';
export { FakeDocumentStore } from './fakes/fake-document-store.ts';
export { FakeGroupStore } from './fakes/fake-group-store.ts';
export { FakeIdentityProvider } from './fakes/fake-identity-provider.ts';
export { FakeIdempotencyStore } from './fakes/fake-idempotency-store.ts';
export { FakeIngestionStores } from './fakes/fake-ingestion-stores.ts';
export { FakeJobRunner } from './fakes/fake-job-runner.ts';
export { FakeJobStore } from './fakes/fake-job-store.ts';
export { FakeLoginStore } from './fakes/fake-login-store.ts';
export { FakeOneTimeLinkStore } from './fakes/fake-one-time-link-store.ts';
export { FakePasswordHasher, FakePasswordStrength } from './fakes/fake-passwords.ts';
export { FakePrivacy } from './fakes/fake-privacy.ts';
export { FakePeople } from './fakes/fake-people.ts';
export { FakeRegressionFile } from './fakes/fake-regression-file.ts';
export { FakeReviewStore } from './fakes/fake-review-store.ts';
export { FakeSignInFailureStore } from './fakes/fake-sign-in-failure-store.ts';
export { FakeSourceStore } from './fakes/fake-source-store.ts';
export { FakeSpendStore } from './fakes/fake-spend-store.ts';
export { FakeTaskQueue } from './fakes/fake-task-queue.ts';
export { FakeTextSeal } from './fakes/fake-text-seal.ts';
export { FakeUnitOfWork } from './fakes/fake-unit-of-work.ts';
export { FakeUserStore } from './fakes/fake-user-store.ts';
export { FakeVersionStore } from './fakes/fake-version-store.ts';
export { describeDatabase } from './conformance/describe-database.ts';
export { FakeDocumentReader } from './fakes/fake-document-reader.ts';
export { buildSubject, FakeFootnote, type ReceiveChanges } from './fakes/fake-footnote.ts';
export { seedDocument } from './conformance/seed-document.ts';
export {
  describeDocumentReader,
  type DocumentReaderFixture,
  type DocumentReaderUnderTest,
} from './conformance/describe-document-reader.ts';
export { describeEmbeddingModel, type EmbeddingModelUnderTest } from './conformance/describe-embedding-model.ts';
export { describeLanguageModel, type LanguageModelUnderTest } from './conformance/describe-language-model.ts';
