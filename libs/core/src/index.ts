export { AppError, type ErrorKind, type InputIssue, type AppErrorOptions } from './shared/app-error.ts';
export { Clock, SystemClock } from './shared/clock.ts';
export { type ComponentHealth, type HasHealth } from './shared/component-health.ts';
export { createId, type IdPrefix } from './shared/create-id.ts';
export { IdempotencyStore, type IdempotentReply } from './shared/idempotency-store.ts';
export { ModelUnavailableError } from './shared/model-unavailable-error.ts';
export { sha256Hex } from './shared/sha256-hex.ts';
export { accessOfNobody, type Access } from './access/access.ts';
export { ApiKeyStore } from './access/api-key-store.ts';
export { type ApiKey } from './access/api-key.ts';
export { canRead } from './access/can-read.ts';
export { type Sensitivity } from './access/sensitivity.ts';
export { allScopes, type Scope, type Reader, type Subject } from './access/subject.ts';
export { DeletionStore, type DeletionPlace, type Deletion } from './ingestion/deletion.ts';
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
  type DocumentListQuery,
  type ReadContent,
} from './ingestion/document-stores.ts';
export {
  type Source,
  type DocumentStatus,
  type DocumentProblem,
  type Document,
  type BlockKind,
  type Block,
  type Version,
} from './ingestion/document.ts';
export { JobStore, JobRunner } from './ingestion/job-store.ts';
export { finishedJobStates, type JobKind, type JobState, type JobProgress, type Job } from './ingestion/job.ts';
export { UnitOfWork, type IngestionStores } from './ingestion/unit-of-work.ts';
export { EmbeddingModel, type EmbedRequest } from './retrieval/embedding-model.ts';
export type { SearchHit, SearchScores } from './retrieval/search-hit.ts';
export { PassageIndex, type PassageFilter, type LexicalQuery, type SemanticQuery } from './retrieval/passage-index.ts';
export {
  type Span,
  type Passage,
  type PassageOwner,
  type IndexedPassage,
  type FoundPassage,
} from './retrieval/passage.ts';
export { AnswerStore } from './answering/answer-store.ts';
export { redactAnswer } from './answering/redact-answer.ts';
export {
  type AnswerOutcome,
  type Verdict,
  type RouteDecision,
  type Citation,
  type AnswerSentence,
  type RouteReason,
  type Route,
  type AnswerTimings,
  type Answer,
  type StoredAnswer,
  type Feedback,
} from './answering/answer.ts';
export { LanguageModel, type CompletionRequest, type Completion } from './answering/language-model.ts';
