import type { Audience, Readers } from '../access/readers.ts';
import type { Reader, Subject } from '../access/subject.ts';
import type { AuditTrail } from '../audit/audit-trail.ts';
import { describeShownAnswer } from '../audit/describe-shown.ts';
import type { DocumentStore, VersionStore } from '../ingestion/document-stores.ts';
import type { EmbeddingModel } from '../retrieval/embedding-model.ts';
import type { Retrieved, RetrievedPassage, RetrievePassages } from '../retrieval/retrieve-passages.ts';
import type { SearchFilters } from '../retrieval/search-passages.ts';
import type { CuratedAnswers, CuratedMatch } from '../review/curated-answers.ts';
import { toSearchHit } from '../retrieval/to-search-hit.ts';
import type { Clock } from '../shared/clock.ts';
import { createId } from '../shared/create-id.ts';
import { stopwatch } from '../shared/stopwatch.ts';
import { conversationNotFound } from './answer-errors.ts';
import type { AnswerListener } from './answer-events.ts';
import type { Answer, AnswerTimings } from './answer.ts';
import type { AnswerStore } from './answer-store.ts';
import { answeringLimits } from './answering.limits.ts';
import { chooseWindows, type QuoteWindow } from './choose-windows.ts';
import { judgeEvidence, type Evidence } from './judge-evidence.ts';
import { quoteWindows } from './quote-windows.ts';
import { documentsOf } from './redact-answer.ts';
import { repeatCurated } from './repeat-curated.ts';
import { scoreSentences } from './score-sentences.ts';
import { tellChanges, tellSentences } from './tell-sentences.ts';
import { ToldSoFar } from './told-so-far.ts';
import { withoutUnreadable } from './without-unreadable.ts';
import type { WordAnswer, WordedAnswer } from './word-answer.ts';

export interface AnswerQuestionRequest {
  question: string;
  conversationId: string | null;
  filters: SearchFilters;
  route: 'auto' | 'local' | 'large';
  audience: Audience | null;
}

export interface AnswerQuestionPorts {
  retrievePassages: RetrievePassages;
  documents: DocumentStore;
  versions: VersionStore;
  embeddingModel: EmbeddingModel;
  wordAnswer: WordAnswer;
  curatedAnswers: CuratedAnswers;
  answers: AnswerStore;
  readers: Readers;
  auditTrail: AuditTrail;
  clock: Clock;
}

interface Asking {
  request: AnswerQuestionRequest;
  subject: Subject;
  listener: AnswerListener;
  signal: AbortSignal;
}

interface Reading {
  evidence: Evidence;
  windows: QuoteWindow[];
  passages: RetrievedPassage[];
}

/** What is known of an answer once its passages are found. */
interface Begun {
  /** Everyone who will see it. */
  readers: Reader[];
  ids: { id: string; conversationId: string };
  related: Answer['related'];
  retrieved: Retrieved;
  retrieveMs: number;
  total: () => number;
}

/**
 * Retrieve → an approved answer, or: read → quote → word → check. The first sentences come without any language model, and
 * nothing is shown that is not a slice of a cited version, or wording that passed every check against one.
 */
export class AnswerQuestion {
  readonly #ports: AnswerQuestionPorts;

  constructor(ports: AnswerQuestionPorts) {
    this.#ports = ports;
  }

  /** @throws AppError `conversation-not-found`; the signal's reason when the client is gone. */
  async run(asking: Asking): Promise<Answer> {
    const told = new ToldSoFar(asking.listener);
    try {
      return await this.#answer({ ...asking, listener: told.listener });
    } catch (error) {
      if (told.brokenOff !== null) await this.#ports.auditTrail.record(asking.subject, told.brokenOff);
      throw error;
    }
  }

  async #answer(asking: Asking): Promise<Answer> {
    const { listener, subject } = asking;
    const begun = await this.#begin(asking);
    const match = await this.#matchCurated(asking, begun);
    const composed = match === null ? await this.#make(asking, begun) : await this.#repeat(asking, begun, match);
    const answer = await this.#keep(composed, asking, begun.readers);
    const shown = { target: answer.id, details: describeShownAnswer(answer) };
    await this.#ports.auditTrail.record(subject, { action: 'question-asked', ...shown });
    await listener({ name: 'answer-end', data: answer });
    return answer;
  }

  async #begin({ request, subject, listener, signal }: Asking): Promise<Begun> {
    const total = stopwatch();
    const ids = { id: createId('ans'), conversationId: await this.#conversationOf(request, subject) };
    await listener({ name: 'answer-start', data: ids });
    const retrieve = stopwatch();
    const readers = await this.#ports.readers.of(subject, request.audience);
    const retrieved = await this.#retrieve(request, readers, signal);
    const retrieveMs = retrieve();
    const related = retrieved.passages
      .slice(0, answeringLimits.relatedMax)
      .map((hit) => toSearchHit(request.question, hit));
    await listener({ name: 'search-done', data: { related } });
    return { readers, ids, related, retrieved, retrieveMs, total };
  }

  /** An approved answer is made from all documents, on this machine: a wish for less or for more is a wish for another. */
  #matchCurated(
    { request }: Asking,
    { readers, retrieved: { queryVector, passages, lowered } }: Begun,
  ): Promise<CuratedMatch | null> {
    if (request.route === 'large' || isFiltered(request.filters)) return Promise.resolve(null);
    const asked = { text: request.question, vector: queryVector };
    const found = passages.slice(0, answeringLimits.passagesReadMax).map(({ passage }) => passage);
    return this.#ports.curatedAnswers.match(asked, { readers, found, lowered });
  }

  async #repeat({ request, listener }: Asking, begun: Begun, match: CuratedMatch): Promise<Answer> {
    const { readers, ids, related, retrieveMs, total } = begun;
    const repeated = repeatCurated(match);
    await listener({ name: 'route-decided', data: { route: repeated.route } });
    await tellSentences({ listener, readers, documents: this.#ports.documents }, repeated);
    const timings = { totalMs: total(), retrieveMs, readMs: 0, draftMs: 0, verifyMs: 0 };
    const { evidence } = match.curated.answer;
    const { id, approvedAt } = match.curated;
    return this.#compose({ request, ids, related, evidence, worded: repeated, timings, curated: { id, approvedAt } });
  }

  async #make({ request, listener, signal }: Asking, begun: Begun): Promise<Answer> {
    const { readers, ids, related, retrieved, retrieveMs, total } = begun;
    const read = stopwatch();
    const { evidence, windows, passages } = await this.#read(request.question, retrieved, signal);
    const readMs = read();
    const quoted = quoteWindows(evidence.sufficient ? windows : []);
    const hearers = { listener, readers, documents: this.#ports.documents };
    await tellSentences(hearers, quoted);
    const { question, route: wish } = request;
    const wording = { question, wish, quoted, windows, passages, evidence, readers, signal };
    const worded = await this.#ports.wordAnswer.run(wording);
    await listener({ name: 'route-decided', data: { route: worded.route } });
    await tellChanges(hearers, quoted, worded);
    const timings: AnswerTimings = { totalMs: total(), retrieveMs, readMs, ...worded.timings };
    return this.#compose({ request, ids, related, evidence, worded, timings, curated: null });
  }

  /**
   * Stores the answer as its readers may see it now: documents may have gone or closed while it was worded. A deletion
   * that begins before the insert may miss the new row, so what is gone is looked for again after it.
   */
  async #keep(composed: Answer, { request, subject }: Asking, readers: Reader[]): Promise<Answer> {
    const { answers, documents } = this.#ports;
    const answer = await withoutUnreadable(composed, readers, documents);
    await answers.insert({ answer, askedBy: subject.id, audience: request.audience });
    const ids = documentsOf(answer);
    const present = new Set((await documents.findMany(ids)).map(({ id }) => id));
    for (const id of ids) if (!present.has(id)) await answers.redactDocument(id);
    return withoutUnreadable(answer, readers, documents);
  }

  async #conversationOf({ conversationId }: AnswerQuestionRequest, subject: Subject): Promise<string> {
    if (conversationId === null) return createId('con');
    if (!(await this.#ports.answers.hasConversation(conversationId, subject.id))) throw conversationNotFound();
    return conversationId;
  }

  #retrieve(request: AnswerQuestionRequest, readers: Reader[], signal: AbortSignal): Promise<Retrieved> {
    const filter = { ...request.filters, readers };
    return this.#ports.retrievePassages.run({ text: request.question, mode: 'hybrid', filter, signal });
  }

  async #read(question: string, retrieved: Retrieved, signal: AbortSignal): Promise<Reading> {
    const quotable = retrieved.passages.filter(({ isLowered }) => !isLowered);
    const passages = quotable.slice(0, answeringLimits.passagesReadMax);
    const scored = await scoreSentences(this.#ports.embeddingModel, { question, passages, signal });
    const versionIds = [...new Set(passages.map(({ passage }) => passage.versionId))];
    const versions = new Map((await this.#ports.versions.findMany(versionIds)).map((version) => [version.id, version]));
    const windows = chooseWindows(scored, versions);
    return { evidence: judgeEvidence(question, scored), windows, passages: quotable };
  }

  #compose(parts: {
    request: AnswerQuestionRequest;
    ids: { id: string; conversationId: string };
    related: Answer['related'];
    evidence: Evidence;
    worded: Omit<WordedAnswer, 'timings'>;
    timings: AnswerTimings;
    curated: Answer['curated'];
  }): Answer {
    const { request, worded } = parts;
    return {
      ...parts.ids,
      question: request.question,
      standaloneQuestion: request.question,
      outcome: outcomeOf(worded),
      text: worded.sentences.map(({ text }) => text).join(' '),
      sentences: worded.sentences,
      unconfirmed: worded.unconfirmed,
      draftedFrom: worded.draftedFrom,
      choices: [],
      conflicts: [],
      citations: worded.citations,
      route: worded.route,
      evidence: parts.evidence,
      curated: parts.curated,
      related: parts.related,
      timings: parts.timings,
      createdAt: this.#ports.clock.now(),
    };
  }
}

function outcomeOf({ sentences, unconfirmed }: Omit<WordedAnswer, 'timings'>): Answer['outcome'] {
  if (sentences.length === 0) return 'abstained';
  return unconfirmed.length > 0 ? 'partial' : 'answered';
}

function isFiltered({ sources, mediaTypes, modifiedAfter, modifiedBefore, metadata }: SearchFilters): boolean {
  const isNarrowed = sources.length > 0 || mediaTypes.length > 0 || Object.keys(metadata).length > 0;
  return isNarrowed || modifiedAfter !== null || modifiedBefore !== null;
}
