import { readersOf, type Audience } from '../access/readers-of.ts';
import type { Subject } from '../access/subject.ts';
import type { DocumentStore, VersionStore } from '../ingestion/document-stores.ts';
import type { EmbeddingModel } from '../retrieval/embedding-model.ts';
import type { Retrieved, RetrievePassages } from '../retrieval/retrieve-passages.ts';
import type { SearchFilters } from '../retrieval/search-passages.ts';
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
import type { LanguageModel } from './language-model.ts';
import { quoteWindows, sentenceEvent } from './quote-windows.ts';
import { rewordFirst, type RewordedAnswer } from './reword-first.ts';
import { scoreSentences } from './score-sentences.ts';
import { documentsOf, withoutUnreadable } from './without-unreadable.ts';

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
  languageModel: LanguageModel;
  answers: AnswerStore;
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
}

/**
 * Retrieve → read → quote → let the small model reword → check. The first sentences come without any language model, and
 * nothing is shown that is not a slice of a cited version, or a rewording of one that passed every check.
 */
export class AnswerQuestion {
  readonly #ports: AnswerQuestionPorts;

  constructor(ports: AnswerQuestionPorts) {
    this.#ports = ports;
  }

  /** @throws AppError `conversation-not-found`; the signal's reason when the client is gone. */
  async run({ request, subject, listener, signal }: Asking): Promise<Answer> {
    const total = stopwatch();
    const ids = { id: createId('ans'), conversationId: await this.#conversationOf(request, subject) };
    listener({ name: 'answer-start', data: ids });
    const retrieve = stopwatch();
    const retrieved = await this.#retrieve(request, subject, signal);
    const retrieveMs = retrieve();
    const related = retrieved.passages
      .slice(0, answeringLimits.relatedMax)
      .map((hit) => toSearchHit(request.question, hit));
    listener({ name: 'search-done', data: { related } });
    const read = stopwatch();
    const { evidence, windows } = await this.#read(request.question, retrieved, signal);
    const readMs = read();
    const quoted = quoteWindows(evidence.sufficient ? windows : []);
    for (const index of quoted.sentences.keys()) {
      for (const data of sentenceEvent(quoted, index)) listener({ name: 'sentence-added', data });
    }
    const worded = await rewordFirst(this.#ports.languageModel, {
      request,
      quoted,
      windows,
      evidence,
      listener,
      signal,
    });
    const timings: AnswerTimings = { totalMs: total(), retrieveMs, readMs, ...worded.timings };
    const composed = this.#compose({ request, ids, related, evidence, worded, timings });
    const answer = await this.#keep(composed, { request, subject });
    listener({ name: 'answer-end', data: answer });
    return answer;
  }

  /**
   * Stores the answer as its readers may see it now: documents may have gone or closed while it was worded. A deletion
   * that begins before the insert may miss the new row, so what is gone is looked for again after it.
   */
  async #keep(composed: Answer, { request, subject }: Pick<Asking, 'request' | 'subject'>): Promise<Answer> {
    const { answers, documents } = this.#ports;
    const readers = readersOf(subject, request.audience);
    const answer = await withoutUnreadable(composed, readers, documents);
    await answers.insert({ answer, askedBy: subject.id });
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

  #retrieve(request: AnswerQuestionRequest, subject: Subject, signal: AbortSignal): Promise<Retrieved> {
    const filter = { ...request.filters, readers: readersOf(subject, request.audience) };
    return this.#ports.retrievePassages.run({ text: request.question, mode: 'hybrid', filter, signal });
  }

  async #read(question: string, retrieved: Retrieved, signal: AbortSignal): Promise<Reading> {
    const passages = retrieved.passages.slice(0, answeringLimits.passagesReadMax);
    const scored = await scoreSentences(this.#ports.embeddingModel, { question, passages, signal });
    const versionIds = [...new Set(passages.map(({ passage }) => passage.versionId))];
    const versions = new Map((await this.#ports.versions.findMany(versionIds)).map((version) => [version.id, version]));
    return { evidence: judgeEvidence(question, scored), windows: chooseWindows(scored, versions) };
  }

  #compose(parts: {
    request: AnswerQuestionRequest;
    ids: { id: string; conversationId: string };
    related: Answer['related'];
    evidence: Evidence;
    worded: RewordedAnswer;
    timings: AnswerTimings;
  }): Answer {
    const { request, worded } = parts;
    return {
      ...parts.ids,
      question: request.question,
      standaloneQuestion: request.question,
      outcome: worded.sentences.length > 0 ? 'answered' : 'abstained',
      text: worded.sentences.map(({ text }) => text).join(' '),
      sentences: worded.sentences,
      unconfirmed: [],
      choices: [],
      conflicts: [],
      citations: worded.citations,
      route: worded.route,
      evidence: parts.evidence,
      related: parts.related,
      timings: parts.timings,
      createdAt: this.#ports.clock.now(),
    };
  }
}
