export { contractLimits } from './contract-limits.ts';
export {
  cleanText,
  nonBlank,
  IsoTime,
  SourceId,
  Sensitivity,
  AccessRequest,
  Access,
  Metadata,
  Problem,
  Notice,
  listOf,
} from './common.ts';
export {
  PutSourceRequest,
  Source,
  SourceList,
  ReceiveFileRequest,
  ReceiveDocumentRequest,
  ReceiveDocumentResponse,
  DocumentStatus,
  Document,
  DocumentList,
  PatchDocumentRequest,
  DocumentVersion,
  DocumentVersionList,
  DocumentBlock,
  DocumentText,
  DeleteDocumentResponse,
  Deletion,
  BatchLineResponse,
} from './documents.ts';
export { Job } from './jobs.ts';
export {
  SearchFilters,
  noFilters,
  SearchRequest,
  SearchResult,
  SearchResponse,
  type SearchRequestInput,
} from './search.ts';
export { SuggestResponse } from './suggest.ts';
export {
  AnswerRequest,
  Citation,
  AnswerSentence,
  AnswerRoute,
  Answer,
  AnswerEvents,
  FeedbackRequest,
  FeedbackResponse,
  type AnswerRequestInput,
  type AnswerEventName,
  type AnswerEvent,
} from './answers.ts';
export {
  ReviewDecisionKind,
  ReviewFeedback,
  ReviewItem,
  ReviewItemList,
  ReviewItemDetail,
  ReviewDecision,
  ReviewDecisionRequest,
  QuoteInContext,
  CuratedAnswer,
  CuratedAnswerList,
  RegressionQuestion,
  RegressionQuestionList,
} from './review.ts';
export { Account, ChangePasswordRequest, CreateOwnApiKeyRequest, Login, LoginList } from './account.ts';
export { PersonalData } from './privacy.ts';
export { AuditCheck, AuditEntry, AuditEntryList } from './audit.ts';
export {
  AuthState,
  OneTimeLink,
  OpenLinkRequest,
  ProviderVisit,
  SetPasswordRequest,
  SetUpRequest,
  SignInRequest,
  SignOutResponse,
  StartSetUpRequest,
} from './auth.ts';
export type { AuditListOptions, UserListOptions } from './client-access.ts';
export { DocumentReaders } from './document-readers.ts';
export { Group, GroupId, GroupList, PutGroupRequest } from './groups.ts';
export {
  CreateUserRequest,
  CreateUserResponse,
  Erasure,
  PasswordLink,
  PatchUserRequest,
  Role,
  User,
  UserList,
} from './users.ts';
export { Scope, CreateApiKeyRequest, ApiKey, ApiKeyList, CreateApiKeyResponse } from './keys.ts';
export { mediaTypeOfName, readableExtensions } from './media-type-of-name.ts';
export { Health } from './health.ts';
export { Model, ModelList } from './models.ts';
export { Plugin, PluginList, PluginPermission, PluginSlotName } from './plugins.ts';
export {
  pluginChannelLimits,
  pluginChannelVersion,
  PluginContext,
  PluginHostMessage,
  PluginMessage,
  PluginSearchResult,
} from './plugin-channel.ts';
export {
  createFootnoteClient,
  type FootnoteClient,
  type ReceiveOptions,
  type ChangeOptions,
  type DocumentListOptions,
} from './client.ts';
export type { ReviewListOptions } from './client-review.ts';
export { type FootnoteClientOptions, type RequestOptions } from './client-transport.ts';
export { ApiProblemError, ServiceUnreachableError, UnexpectedResponseError } from './client-errors.ts';
export { parseEventStream, type ServerSentEvent } from './parse-event-stream.ts';
export { documentLink, type DocumentPlace } from './portal-links.ts';
