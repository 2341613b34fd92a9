export { AppError, type ErrorKind, type InputIssue, type AppErrorOptions } from './shared/app-error.ts';
export { Clock, SystemClock } from './shared/clock.ts';
export type { ComponentHealth, HasHealth } from './shared/component-health.ts';
export { createId, type IdPrefix } from './shared/create-id.ts';
export type { IdPage } from './shared/id-page.ts';
export { IdempotencyStore, type IdempotentReply } from './shared/idempotency-store.ts';
export { ModelUnavailableError } from './shared/model-unavailable-error.ts';
export { sha256Hex } from './shared/sha256-hex.ts';
export { taskKinds, TaskQueue, type JsonValue, type Task, type TaskKind } from './shared/task-queue.ts';
export { accessOfNobody, toAccess, type Access, type Denial } from './access/access.ts';
export { ApiKeyStore } from './access/api-key-store.ts';
export type { ApiKey } from './access/api-key.ts';
export { canRead, groupsDeniedBy } from './access/can-read.ts';
export { accessLimits } from './access/access.limits.ts';
export { ChangePassword, type ChangePasswordRequest } from './access/change-password.ts';
export { IdentityProvider, type ProvidedIdentity, type SignInChecks } from './access/identity-provider.ts';
export { LinkedIdentityStore, type LinkedIdentity } from './access/linked-identity.ts';
export { ListDocumentReaders, type DocumentReaders } from './access/list-document-readers.ts';
export { loginNeeded } from './access/login-errors.ts';
export { Logins, type NewLogin, type ResolvedLogin } from './access/logins.ts';
export { ManageApiKeys, type IssueApiKeyRequest } from './access/manage-api-keys.ts';
export { groupNotFound, ManageGroups, type GroupChanges } from './access/manage-groups.ts';
export { ManageOwnApiKeys, type IssueOwnApiKeyRequest } from './access/manage-own-api-keys.ts';
export { ManageUsers, type UserChanges, type UserWithGroups } from './access/manage-users.ts';
export { linkNotValid, OneTimeLinks, type NewLink } from './access/one-time-links.ts';
export { PasswordLinks } from './access/password-links.ts';
export { ProviderSignIns, type FinishSignInRequest } from './access/provider-sign-ins.ts';
export { SetUp, type SetUpRequest } from './access/set-up.ts';
export { SignIn, type SignInRequest } from './access/sign-in.ts';
export { SignInByProvider, type SignInByProviderRequest } from './access/sign-in-by-provider.ts';
export { SignInLock } from './access/sign-in-lock.ts';
export { TextSeal, type SealPurpose } from './access/text-seal.ts';
export { tooManyClaimedGroups } from './access/claimed-groups.ts';
export { userNotFound } from './access/user-errors.ts';
export { ViewAccount, type Account } from './access/view-account.ts';
export { GroupStore, UserStore, type UserListQuery } from './access/directory-stores.ts';
export {
  LoginStore,
  OneTimeLinkStore,
  SignInFailureStore,
  type Login,
  type OneTimeLink,
  type OneTimeLinkPurpose,
  type SignInFailures,
} from './access/login.ts';
export { PasswordHasher, PasswordStrength } from './access/passwords.ts';
export {
  accessShownTo,
  mayDo,
  mayReadDocument,
  maySeeDocument,
  mayViewAnswer,
  scopesByAction,
  type Action,
} from './access/policy.ts';
export { Readers, type Audience } from './access/readers.ts';
export { ResolveSubject } from './access/resolve-subject.ts';
export { roles, scopesOf, type Role } from './access/role.ts';
export { toUserName } from './access/user-name.ts';
export type { Group, User, UserKind, UserStatus } from './access/user.ts';
export { AuditTrail, type AuditedDeed } from './audit/audit-trail.ts';
export { auditHash, findBrokenEntry, firstPreviousHash } from './audit/audit-hash.ts';
export { describeCut, findChainStart, oldestBefore, type ChainStart } from './audit/audit-cut.ts';
export {
  auditActions,
  AuditLog,
  type AuditAction,
  type AuditCut,
  type AuditEntry,
  type AuditListQuery,
  type AuditRecord,
} from './audit/audit-log.ts';
export { ApplyRetention, type AppliedRetention, type RetentionPeriods } from './privacy/apply-retention.ts';
export { DeleteAnswers } from './privacy/delete-answers.ts';
export { EraseUser, type ErasedPlace, type EraseUserPorts, type Erasure } from './privacy/erase-user.ts';
export { ExportPerson, type ExportPersonPorts, type PersonalData } from './privacy/export-person.ts';
export { ForgetReader, type ForgottenReader } from './privacy/forget-reader.ts';
export type { Sensitivity } from './access/sensitivity.ts';
export { allScopes, type Scope, type Reader, type Subject } from './access/subject.ts';
export { CancelJob, jobNotFound } from './ingestion/cancel-job.ts';
export { ChangeDocument, type DocumentChanges } from './ingestion/change-document.ts';
export { DeleteDocument } from './ingestion/delete-document.ts';
export { DeletionStore, type DeletionPlace, type Deletion } from './ingestion/deletion.ts';
export { documentNotFound, sourceNotFound, olderThanStored } from './ingestion/document-errors.ts';
export {
  UnreadableDocumentError,
  DocumentReader,
  type ReadBlock,
  type ReadRequest,
  type ReadResult,
} from './ingestion/document-reader.ts';
export {
  SourceStore,
  DocumentStore,
  VersionStore,
  type DocumentListPosition,
  type DocumentCount,
  type DocumentListQuery,
  type DocumentStateChanges,
  type NamedInAccess,
  type ReadContent,
} from './ingestion/document-stores.ts';
export type {
  Source,
  DocumentStatus,
  DocumentProblem,
  Document,
  BlockKind,
  Block,
  Version,
  VersionSummary,
} from './ingestion/document.ts';
export { IndexVersions, type IndexVersionsPorts } from './ingestion/index-versions.ts';
export { ingestionLimits } from './ingestion/ingestion.limits.ts';
export { JobStore, JobRunner } from './ingestion/job-store.ts';
export { finishedJobStates, type JobKind, type JobState, type JobProgress, type Job } from './ingestion/job.ts';
export { sourcesMax, PutSource, type PutSourceRequest } from './ingestion/put-source.ts';
export { ReceiveDocument, type ReceiveDocumentRequest, type ReceivedDocument } from './ingestion/receive-document.ts';
export { RefreshOwner } from './ingestion/refresh-owner.ts';
export { ResumeIngestion } from './ingestion/resume-ingestion.ts';
export { composeText, type ComposedText } from './ingestion/compose-text.ts';
export { passageCharactersAim, passageCharactersMax, splitPassages } from './ingestion/split-passages.ts';
export { UnitOfWork, type IngestionStores } from './ingestion/unit-of-work.ts';
export { dotProduct } from './retrieval/dot-product.ts';
export { EmbeddingModel, type EmbedRequest } from './retrieval/embedding-model.ts';
export { contentWords, type Word } from './retrieval/words.ts';
export { PassageIndex, type PassageFilter, type LexicalQuery, type SemanticQuery } from './retrieval/passage-index.ts';
export type { Span, Passage, PassageOwner, IndexedPassage, FoundPassage } from './retrieval/passage.ts';
export {
  candidatesPerSearchMax,
  RetrievePassages,
  type SearchMode,
  type RetrieveRequest,
  type RetrievedPassage,
  type Retrieved,
} from './retrieval/retrieve-passages.ts';
export { RankingCorrections, type AskedQuestion, type LoweredPlace } from './retrieval/ranking-corrections.ts';
export type { SearchScores, SearchHit } from './retrieval/search-hit.ts';
export {
  SearchPassages,
  type SearchFilters,
  type SearchPassagesRequest,
  type FacetValue,
  type SearchOutcome,
} from './retrieval/search-passages.ts';
export { UnavailableEmbeddingModel } from './retrieval/unavailable-embedding-model.ts';
export type { AnswerEvent, SentenceEvent, AnswerListener } from './answering/answer-events.ts';
export { AnswerQuestion, type AnswerQuestionRequest, type AnswerQuestionPorts } from './answering/answer-question.ts';
export { AnswerStore, type AnswersToDelete } from './answering/answer-store.ts';
export type {
  AnswerOutcome,
  Verdict,
  RouteDecision,
  Citation,
  AnswerSentence,
  RouteReason,
  Route,
  AnswerTimings,
  Answer,
  StoredAnswer,
  Feedback,
} from './answering/answer.ts';
export type { LargeModel } from './routing/large-model.ts';
export { LargeModelGate } from './routing/large-model-gate.ts';
export { SpendStore, type Spend } from './routing/spend-store.ts';
export { spentToday } from './routing/spent-today.ts';
export { complexityMin, questionComplexity } from './routing/question-complexity.ts';
export { ActiveDecisions } from './review/active-decisions.ts';
export { CuratedAnswers, type CuratedAnswer } from './review/curated-answers.ts';
export { DecideReviewItem, type DecideRequest } from './review/decide-review-item.ts';
export { likenessMin, QuestionMatcher, statesTheSame } from './review/question-matcher.ts';
export { RegressionFile, Regressions, type RegressionQuestion } from './review/regressions.ts';
export { ReviewCorrections } from './review/review-corrections.ts';
export { ReviewStore, type ReviewListPosition, type ReviewListQuery } from './review/review-store.ts';
export { reviewLimits } from './review/review.limits.ts';
export {
  decisionKinds,
  type DecisionKind,
  type DecisionTarget,
  type ReviewDecision,
  type ReviewItem,
} from './review/review.ts';
export {
  ViewReviewItems,
  type ListedReviewItem,
  type QuoteInContext,
  type ReviewItemDetail,
} from './review/view-review-items.ts';
export { GiveFeedback, type FeedbackRequest } from './answering/give-feedback.ts';
export { evidenceFeatures, judgeEvidence, type Evidence, type EvidenceFeatures } from './answering/judge-evidence.ts';
export { LanguageModel, type CompletionRequest, type Completion } from './answering/language-model.ts';
export { documentsOf, redactAnswer } from './answering/redact-answer.ts';
export { scoreSentences, type ScoredSentence } from './answering/score-sentences.ts';
export { UnavailableLanguageModel } from './answering/unavailable-language-model.ts';
export { ViewAnswer } from './answering/view-answer.ts';
export { WordAnswer } from './answering/word-answer.ts';
