import {
  Answer,
  FeedbackResponse,
  type AnswerEvent,
  type AnswerRequestInput,
  type FeedbackRequest,
} from './answers.ts';
import { readEvents, readLines, toAnswerEvent } from './client-events.ts';
import { ClientTransport, type FootnoteClientOptions, type RequestOptions } from './client-transport.ts';
import {
  BatchLineResponse,
  DeleteDocumentResponse,
  Deletion,
  Document,
  DocumentList,
  DocumentText,
  DocumentVersionList,
  ReceiveDocumentResponse,
  Source,
  SourceList,
  type DocumentStatus,
  type PatchDocumentRequest,
  type PutSourceRequest,
  type ReceiveDocumentRequest,
  type ReceiveFileRequest,
} from './documents.ts';
import { Health } from './health.ts';
import { Job } from './jobs.ts';
import { ApiKeyList, CreateApiKeyResponse, type CreateApiKeyRequest } from './keys.ts';
import { ModelList } from './models.ts';
import { PluginList } from './plugins.ts';
import { accountRoutes, auditRoutes, authRoutes, directoryRoutes } from './client-access.ts';
import { reviewRoutes } from './client-review.ts';
import { DocumentReaders } from './document-readers.ts';
import { SearchResponse, type SearchRequestInput } from './search.ts';
import { SuggestResponse } from './suggest.ts';
import type { z } from 'zod';

type Input<Schema extends z.ZodType> = z.input<Schema>;

export interface ReceiveOptions extends RequestOptions {
  /** Answer only when the document is searchable, 30 seconds at most. */
  wait?: boolean;
  idempotencyKey?: string;
}

export interface ChangeOptions extends RequestOptions {
  /** The `ETag` that was read: the change is refused (412) when the thing has changed since. */
  ifMatch?: string | undefined;
}

export interface DocumentListOptions extends RequestOptions {
  source?: string;
  status?: z.infer<typeof DocumentStatus>;
  cursor?: string;
}

export type FootnoteClient = ReturnType<typeof createFootnoteClient>;

/**
 * The public API as functions, for Node and browsers. Every one throws ApiProblemError (the service said no),
 * ServiceUnreachableError (no answer), UnexpectedResponseError (not our contract) or the signal's reason.
 */
export function createFootnoteClient(options: FootnoteClientOptions) {
  const transport = new ClientTransport(options);
  return {
    ...searchRoutes(transport),
    ...answerRoutes(transport),
    ...receiveRoutes(transport),
    ...documentRoutes(transport),
    ...jobRoutes(transport),
    ...adminRoutes(transport),
    ...reviewRoutes(transport),
    ...authRoutes(transport),
    ...accountRoutes(transport),
    ...directoryRoutes(transport),
    ...auditRoutes(transport),
  };
}

const segment = encodeURIComponent;

function searchRoutes(transport: ClientTransport) {
  return {
    search: (request: SearchRequestInput, { signal }: RequestOptions = {}) =>
      transport.sendFor(SearchResponse, { method: 'POST', path: '/api/v1/search', json: request, signal }),
    suggest: (q: string, { signal }: RequestOptions = {}) =>
      transport.sendFor(SuggestResponse, { path: '/api/v1/suggest', query: { q }, signal }),
    /** The plugins that this portal may show, and where their pages are. */
    listPlugins: ({ signal }: RequestOptions = {}) =>
      transport.sendFor(PluginList, { path: '/api/v1/plugins', signal }),
  };
}

function answerRoutes(transport: ClientTransport) {
  const path = '/api/v1/answers';
  return {
    answer: (request: AnswerRequestInput, { signal }: RequestOptions = {}) =>
      transport.sendFor(Answer, { method: 'POST', path, json: request, signal }),
    /** The events of an answer as they happen, `answer-end` or `answer-failed` last. Leaving the loop cancels it. */
    async *streamAnswer(request: AnswerRequestInput, signal?: AbortSignal): AsyncGenerator<AnswerEvent> {
      const headers = { accept: 'text/event-stream' };
      const response = await transport.send({ method: 'POST', path, json: request, headers, signal });
      for await (const received of readEvents(response, signal)) {
        const event = toAnswerEvent(received);
        if (event !== null) yield event;
      }
    },
    getAnswer: (id: string, { signal }: RequestOptions = {}) =>
      transport.sendFor(Answer, { path: `${path}/${segment(id)}`, signal }),
    sendFeedback: (answerId: string, feedback: FeedbackRequest, { signal }: RequestOptions = {}) =>
      transport.sendFor(FeedbackResponse, {
        method: 'POST',
        path: `${path}/${segment(answerId)}/feedback`,
        json: feedback,
        signal,
      }),
  };
}

function receiveRoutes(transport: ClientTransport) {
  const path = '/api/v1/documents';
  const post = ({ wait, idempotencyKey, signal }: ReceiveOptions) => ({
    method: 'POST' as const,
    path,
    query: { wait },
    headers: idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey },
    signal,
  });
  return {
    receiveDocument: (request: Input<typeof ReceiveDocumentRequest>, options: ReceiveOptions = {}) =>
      transport.sendFor(ReceiveDocumentResponse, { ...post(options), json: request }),
    receiveFile(request: Input<typeof ReceiveFileRequest>, file: Blob, options: ReceiveOptions = {}) {
      const body = new FormData();
      body.append('document', new Blob([JSON.stringify(request)], { type: 'application/json' }));
      body.append('file', file);
      return transport.sendFor(ReceiveDocumentResponse, { ...post(options), body });
    },
    /** One reply a document, in order, each as soon as it is durable. */
    async *receiveBatch(
      requests: Input<typeof ReceiveDocumentRequest>[],
      { signal }: RequestOptions = {},
    ): AsyncGenerator<BatchLineResponse> {
      const response = await transport.send({
        method: 'POST',
        path: `${path}/batch`,
        body: requests.map((request) => `${JSON.stringify(request)}\n`).join(''),
        headers: { 'content-type': 'application/x-ndjson', accept: 'application/x-ndjson' },
        signal,
      });
      yield* readLines(BatchLineResponse, response);
    },
  };
}

function documentRoutes(transport: ClientTransport) {
  const path = (id: string) => `/api/v1/documents/${segment(id)}`;
  return {
    listSources: ({ signal }: RequestOptions = {}) =>
      transport.sendFor(SourceList, { path: '/api/v1/sources', signal }),
    putSource: (id: string, request: Input<typeof PutSourceRequest>, { signal }: RequestOptions = {}) =>
      transport.sendFor(Source, { method: 'PUT', path: `/api/v1/sources/${segment(id)}`, json: request, signal }),
    listDocuments: ({ signal, ...query }: DocumentListOptions = {}) =>
      transport.sendFor(DocumentList, { path: '/api/v1/documents', query: { ...query }, signal }),
    getDocument: (id: string, { signal }: RequestOptions = {}) =>
      transport.sendFor(Document, { path: path(id), signal }),
    /** The document with its ETag, for `patchDocument`. */
    getTaggedDocument: (id: string, { signal }: RequestOptions = {}) =>
      transport.sendForTagged(Document, { path: path(id), signal }),
    patchDocument: (
      id: string,
      changes: Input<typeof PatchDocumentRequest>,
      { ifMatch, signal }: ChangeOptions = {},
    ) => {
      const headers: Record<string, string> = ifMatch === undefined ? {} : { 'if-match': ifMatch };
      return transport.sendFor(Document, { method: 'PATCH', path: path(id), json: changes, headers, signal });
    },
    listVersions: (id: string, { signal }: RequestOptions = {}) =>
      transport.sendFor(DocumentVersionList, { path: `${path(id)}/versions`, signal }),
    /** The text of a version; the current one when none is named. */
    getDocumentText: (id: string, { version, signal }: RequestOptions & { version?: string | undefined } = {}) =>
      transport.sendFor(DocumentText, { path: `${path(id)}/text`, query: { version }, signal }),
    /** The bytes as they were uploaded. */
    async getOriginal(id: string, { version, signal }: RequestOptions & { version?: string | undefined } = {}) {
      const response = await transport.send({ path: `${path(id)}/original`, query: { version }, signal });
      return response.blob();
    },
    /** Who can read it, and why. */
    getDocumentReaders: (id: string, { signal }: RequestOptions = {}) =>
      transport.sendFor(DocumentReaders, { path: `${path(id)}/access`, signal }),
    deleteDocument: (id: string, { signal }: RequestOptions = {}) =>
      transport.sendFor(DeleteDocumentResponse, { method: 'DELETE', path: path(id), signal }),
    getDeletion: (id: string, { signal }: RequestOptions = {}) =>
      transport.sendFor(Deletion, { path: `/api/v1/deletions/${segment(id)}`, signal }),
  };
}

function jobRoutes(transport: ClientTransport) {
  const path = (id: string) => `/api/v1/jobs/${segment(id)}`;
  return {
    getJob: (id: string, { signal }: RequestOptions = {}) => transport.sendFor(Job, { path: path(id), signal }),
    /** The job after each change, the finished one last. */
    async *watchJob(id: string, signal?: AbortSignal): AsyncGenerator<Job> {
      const headers = { accept: 'text/event-stream' };
      const response = await transport.send({ path: `${path(id)}/events`, headers, signal });
      for await (const event of readEvents(response, signal)) yield Job.parse(JSON.parse(event.data));
    },
    async cancelJob(id: string, { signal }: RequestOptions = {}): Promise<void> {
      await transport.send({ method: 'DELETE', path: path(id), signal });
    },
  };
}

function adminRoutes(transport: ClientTransport) {
  return {
    createApiKey: (request: Input<typeof CreateApiKeyRequest>, { signal }: RequestOptions = {}) =>
      transport.sendFor(CreateApiKeyResponse, { method: 'POST', path: '/api/v1/api-keys', json: request, signal }),
    listApiKeys: ({ signal }: RequestOptions = {}) =>
      transport.sendFor(ApiKeyList, { path: '/api/v1/api-keys', signal }),
    async deleteApiKey(id: string, { signal }: RequestOptions = {}): Promise<void> {
      await transport.send({ method: 'DELETE', path: `/api/v1/api-keys/${segment(id)}`, signal });
    },
    /** The models that are set up, how each is, and what binds the use of the large one. */
    listModels: ({ signal }: RequestOptions = {}) => transport.sendFor(ModelList, { path: '/api/v1/models', signal }),
    /** What works; a service that is down (503) is an answer here, not an error. */
    health: ({ signal }: RequestOptions = {}) =>
      transport.sendFor(Health, { path: '/health/ready', alsoOk: [503], signal }),
  };
}
