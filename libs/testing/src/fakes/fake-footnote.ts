import {
  ActiveDecisions,
  AnswerQuestion,
  AuditTrail,
  ChangeDocument,
  CuratedAnswers,
  DecideReviewItem,
  DeleteDocument,
  GiveFeedback,
  IndexVersions,
  LargeModelGate,
  PutSource,
  QuestionMatcher,
  Readers,
  ReceiveDocument,
  RefreshOwner,
  Regressions,
  RetrievePassages,
  ReviewCorrections,
  SearchPassages,
  ViewAnswer,
  WordAnswer,
  allScopes,
  type LargeModel,
  type ReceiveDocumentRequest,
  type ReceivedDocument,
  type Subject,
} from '@footnote/core';
import { FakeAnswerStore } from './fake-answer-store.ts';
import { FakeAuditLog } from './fake-audit-log.ts';
import { FakeClock } from './fake-clock.ts';
import { FakeDocumentReader } from './fake-document-reader.ts';
import { FakeEmbeddingModel } from './fake-embedding-model.ts';
import { FakeGroupStore } from './fake-group-store.ts';
import { FakeIngestionStores } from './fake-ingestion-stores.ts';
import { FakeLanguageModel } from './fake-language-model.ts';
import { FakePassageIndex } from './fake-passage-index.ts';
import { FakeRegressionFile } from './fake-regression-file.ts';
import { FakeReviewStore } from './fake-review-store.ts';
import { FakeSpendStore } from './fake-spend-store.ts';
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
  readonly groups = new FakeGroupStore();
  readonly auditLog = new FakeAuditLog();
  readonly spends = new FakeSpendStore();
  readonly languageModel: FakeLanguageModel;
  readonly refreshOwner = new RefreshOwner(this.unitOfWork, this.passageIndex, this.clock);
  readonly putSource = new PutSource(this.unitOfWork, this.refreshOwner, this.clock);
  readonly receiveDocument = new ReceiveDocument(this.unitOfWork, this.refreshOwner, this.clock);
  readonly changeDocument = new ChangeDocument(this.stores.documents, this.refreshOwner, this.clock);
  readonly deleteDocument: DeleteDocument;
  readonly indexVersions: IndexVersions;
  readonly reviews = new FakeReviewStore();
  readonly regressionFile = new FakeRegressionFile();
  readonly retrievePassages: RetrievePassages;
  readonly searchPassages: SearchPassages;
  readonly answerQuestion: AnswerQuestion;
  readonly viewAnswer: ViewAnswer;
  readonly giveFeedback: GiveFeedback;
  readonly curatedAnswers: CuratedAnswers;
  readonly decideReviewItem: DecideReviewItem;

  constructor({ replies = [], large = null }: { replies?: (string | Error)[]; large?: LargeModel | null } = {}) {
    const { stores, unitOfWork, passageIndex, embeddingModel, answers, reader, refreshOwner, clock, reviews } = this;
    const { documents, versions } = stores;
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
    const decisions = new ActiveDecisions(reviews);
    const matcher = new QuestionMatcher(embeddingModel);
    const corrections = new ReviewCorrections(decisions, matcher);
    this.retrievePassages = new RetrievePassages({ passageIndex, embeddingModel, documents, corrections });
    const readers = new Readers(this.groups);
    const auditTrail = new AuditTrail(this.auditLog, clock);
    this.searchPassages = new SearchPassages({ retrievePassages: this.retrievePassages, readers, auditTrail, clock });
    this.viewAnswer = new ViewAnswer(answers, documents);
    this.giveFeedback = new GiveFeedback({ viewAnswer: this.viewAnswer, answers, reviews, clock });
    this.curatedAnswers = new CuratedAnswers({ decisions, matcher, answers, documents });
    const { viewAnswer, curatedAnswers, retrievePassages, languageModel } = this;
    const regressions = new Regressions({ decisions, documents, file: this.regressionFile });
    this.decideReviewItem = new DecideReviewItem({ reviews, decisions, viewAnswer, answers, regressions, clock });
    const gate = new LargeModelGate({ large, documents, spends: this.spends, clock });
    const wordAnswer = new WordAnswer({ languageModel, gate, versions });
    this.answerQuestion = new AnswerQuestion({
      retrievePassages,
      documents,
      versions,
      embeddingModel,
      wordAnswer,
      curatedAnswers,
      answers,
      readers,
      auditTrail,
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
  return {
    id: 'user:ana@example.org',
    user: 'ana@example.org',
    groups: [],
    scopes: [...allScopes],
    credential: 'key:key_ana',
    ...changes,
  };
}
