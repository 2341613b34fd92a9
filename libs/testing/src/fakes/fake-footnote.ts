import {
  AnswerQuestion,
  ChangeDocument,
  DeleteDocument,
  IndexVersions,
  PutSource,
  ReceiveDocument,
  RefreshOwner,
  RetrievePassages,
  SearchPassages,
  allScopes,
  type ReceiveDocumentRequest,
  type ReceivedDocument,
  type Subject,
} from '@footnote/core';
import { FakeAnswerStore } from './fake-answer-store.ts';
import { FakeClock } from './fake-clock.ts';
import { FakeDocumentReader } from './fake-document-reader.ts';
import { FakeEmbeddingModel } from './fake-embedding-model.ts';
import { FakeIngestionStores } from './fake-ingestion-stores.ts';
import { FakeLanguageModel } from './fake-language-model.ts';
import { FakePassageIndex } from './fake-passage-index.ts';
import { FakeUnitOfWork } from './fake-unit-of-work.ts';

export type ReceiveChanges = Partial<Omit<ReceiveDocumentRequest, 'bytes'>> & { text: string };

/** The use cases wired on fakes, for specs that tell a story over several of them. */
export class FakeFootnote {
  readonly clock = new FakeClock();
  readonly stores = new FakeIngestionStores(this.clock);
  readonly unitOfWork = new FakeUnitOfWork(this.stores);
  readonly passageIndex = new FakePassageIndex({ dimensions: 384 });
  readonly embeddingModel = new FakeEmbeddingModel();
  readonly answers = new FakeAnswerStore();
  readonly reader = new FakeDocumentReader();
  readonly languageModel: FakeLanguageModel;
  readonly refreshOwner = new RefreshOwner(this.unitOfWork, this.passageIndex, this.clock);
  readonly putSource = new PutSource(this.unitOfWork, this.clock);
  readonly receiveDocument = new ReceiveDocument(this.unitOfWork, this.refreshOwner, this.clock);
  readonly changeDocument = new ChangeDocument(this.stores.documents, this.refreshOwner, this.clock);
  readonly deleteDocument: DeleteDocument;
  readonly indexVersions: IndexVersions;
  readonly retrievePassages = new RetrievePassages(this.passageIndex, this.embeddingModel, this.stores.documents);
  readonly searchPassages = new SearchPassages(this.retrievePassages, this.clock);
  readonly answerQuestion: AnswerQuestion;

  constructor({ replies = [] }: { replies?: (string | Error)[] } = {}) {
    const { stores, unitOfWork, passageIndex, embeddingModel, answers, reader, refreshOwner, clock } = this;
    this.languageModel = new FakeLanguageModel(replies);
    this.deleteDocument = new DeleteDocument({ unitOfWork, deletions: stores.deletions, passageIndex, answers, clock });
    this.indexVersions = new IndexVersions({
      ...stores,
      unitOfWork,
      reader,
      embeddingModel,
      passageIndex,
      refreshOwner,
      clock,
    });
    this.answerQuestion = new AnswerQuestion({
      retrievePassages: this.retrievePassages,
      documents: stores.documents,
      versions: stores.versions,
      embeddingModel,
      languageModel: this.languageModel,
      answers,
      clock,
    });
  }

  /** Receives a Markdown document that everyone may read, into a source that is made on the way. */
  async receive({ text, ...changes }: ReceiveChanges): Promise<ReceivedDocument> {
    const source = changes.source ?? 'handbook';
    await this.putSource.run(source, {});
    return this.receiveDocument.run({
      source,
      externalId: 'page.md',
      title: null,
      mediaType: 'text/markdown',
      access: { everyone: true, groups: [], users: [] },
      sensitivity: null,
      modifiedAt: null,
      metadata: null,
      ...changes,
      bytes: new TextEncoder().encode(text),
    });
  }

  /** Runs the queued jobs of these documents. */
  async index(...received: ReceivedDocument[]): Promise<void> {
    const jobIds = received.map(({ jobId }) => jobId).filter((jobId) => jobId !== null);
    const found = await Promise.all(jobIds.map((jobId) => this.stores.jobs.find(jobId)));
    await this.indexVersions.run(
      found.filter((job) => job !== null),
      new AbortController().signal,
    );
  }

  async receiveAndIndex(changes: ReceiveChanges): Promise<ReceivedDocument> {
    const received = await this.receive(changes);
    await this.index(received);
    return received;
  }
}

/** A subject with every scope; by default in no group but `everyone`. */
export function buildSubject(changes: Partial<Subject> = {}): Subject {
  return { id: 'user:ana@example.org', user: 'ana@example.org', groups: [], scopes: [...allScopes], ...changes };
}
