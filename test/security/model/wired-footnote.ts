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
  ListDocumentReaders,
  Logins,
  ManageApiKeys,
  ManageGroups,
  ManageUsers,
  PutSource,
  QuestionMatcher,
  Readers,
  ReceiveDocument,
  RefreshOwner,
  Regressions,
  ResolveSubject,
  RetrievePassages,
  ReviewCorrections,
  SearchPassages,
  SystemClock,
  UnavailableLanguageModel,
  ViewAnswer,
  ViewReviewItems,
  WordAnswer,
} from '@footnote/core';
import { FakeRegressionFile } from '@footnote/testing';
import type { AccessPorts } from './access-ports.ts';

/** Every use case that shows something or changes who may see it, over any ports. */
export type WiredFootnote = ReturnType<typeof wireFootnote>;

export function wireFootnote(ports: AccessPorts) {
  const clock = new SystemClock();
  const reading = wireReading(ports, clock);
  return {
    ports,
    ...wireWriting(ports, clock),
    ...reading,
    ...wirePeople(ports, clock),
    ...wireReview(ports, reading),
  };
}

function wireWriting(
  { stores, unitOfWork, passageIndex, embeddingModel, reader, answers }: AccessPorts,
  clock: SystemClock,
) {
  const refreshOwner = new RefreshOwner(unitOfWork, passageIndex, clock);
  const indexing = { ...stores, unitOfWork, reader, embeddingModel, passageIndex, refreshOwner, clock };
  return {
    putSource: new PutSource(unitOfWork, refreshOwner, clock),
    receiveDocument: new ReceiveDocument(unitOfWork, refreshOwner, clock),
    changeDocument: new ChangeDocument(stores.documents, refreshOwner, clock),
    deleteDocument: new DeleteDocument({ unitOfWork, deletions: stores.deletions, passageIndex, answers, clock }),
    indexVersions: new IndexVersions(indexing),
  };
}

function wireReading(ports: AccessPorts, clock: SystemClock) {
  const { stores, passageIndex, embeddingModel, answers, reviews, groups, auditLog, spends } = ports;
  const { documents, versions } = stores;
  const decisions = new ActiveDecisions(reviews);
  const matcher = new QuestionMatcher(embeddingModel);
  const corrections = new ReviewCorrections(decisions, matcher);
  const retrievePassages = new RetrievePassages({ passageIndex, embeddingModel, documents, corrections });
  const readers = new Readers(groups);
  const auditTrail = new AuditTrail(auditLog, clock);
  const gate = new LargeModelGate({ large: null, documents, spends, clock });
  const languageModel = new UnavailableLanguageModel('none in this test');
  const wordAnswer = new WordAnswer({ languageModel, gate, versions });
  const curatedAnswers = new CuratedAnswers({ decisions, matcher, answers, documents });
  const shared = { retrievePassages, readers, auditTrail, clock };
  return {
    clock,
    decisions,
    viewAnswer: new ViewAnswer(answers, documents),
    searchPassages: new SearchPassages(shared),
    answerQuestion: new AnswerQuestion({
      ...shared,
      documents,
      versions,
      embeddingModel,
      wordAnswer,
      curatedAnswers,
      answers,
    }),
  };
}

function wirePeople({ stores, users, groups, keys, logins }: AccessPorts, clock: SystemClock) {
  return {
    resolveSubject: new ResolveSubject({ keys, users, groups, clock }),
    manageUsers: new ManageUsers({ users, groups, logins: new Logins(logins, users, clock), clock }),
    manageGroups: new ManageGroups(groups, clock),
    manageApiKeys: new ManageApiKeys(keys, clock),
    listDocumentReaders: new ListDocumentReaders({ documents: stores.documents, users, groups }),
  };
}

function wireReview(
  { answers, reviews, stores }: AccessPorts,
  { viewAnswer, decisions, clock }: ReturnType<typeof wireReading>,
) {
  const regressions = new Regressions({ decisions, documents: stores.documents, file: new FakeRegressionFile() });
  return {
    giveFeedback: new GiveFeedback({ viewAnswer, answers, reviews, clock }),
    viewReviewItems: new ViewReviewItems({ reviews, answers, viewAnswer, versions: stores.versions }),
    decideReviewItem: new DecideReviewItem({ reviews, decisions, viewAnswer, answers, regressions, clock }),
  };
}
