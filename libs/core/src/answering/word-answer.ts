import type { Reader } from '../access/subject.ts';
import type { VersionStore } from '../ingestion/document-stores.ts';
import type { RetrievedPassage } from '../retrieval/retrieve-passages.ts';
import type { LargeModelGate } from '../routing/large-model-gate.ts';
import { complexityMin, questionComplexity } from '../routing/question-complexity.ts';
import { complexityReason, evidenceReason, routeOf } from '../routing/route-reasons.ts';
import { stopwatch } from '../shared/stopwatch.ts';
import type { Answer, Route, RouteReason } from './answer.ts';
import { answeringLimits } from './answering.limits.ts';
import type { QuoteWindow } from './choose-windows.ts';
import type { Evidence } from './judge-evidence.ts';
import type { LanguageModel } from './language-model.ts';
import { parseDraft } from './parse-draft.ts';
import type { QuotedAnswer } from './quote-windows.ts';
import { rewordFirst, type LocalDraft } from './reword-first.ts';
import { verifyDraft } from './verify-draft.ts';

export interface WordAnswerRequest {
  question: string;
  wish: 'auto' | 'local' | 'large';
  quoted: QuotedAnswer;
  windows: readonly QuoteWindow[];
  passages: readonly RetrievedPassage[];
  evidence: Evidence;
  readers: readonly Reader[];
  signal: AbortSignal;
}

export interface WordedAnswer extends Pick<
  Answer,
  'sentences' | 'citations' | 'unconfirmed' | 'draftedFrom' | 'route'
> {
  timings: { draftMs: number; verifyMs: number };
}

type LargeAttempt = WordedAnswer & { isConfirmed: boolean };

/** Below this evidence a refused rewording is worth a stronger model; above it the quote itself is a clear answer. */
const clearEvidenceMin = 0.6;

/**
 * Decides who words an answer, and has it worded: quotes, quotes with a checked rewording, or a checked draft of the large
 * model. The large one is asked first for what is hard by its form or when the asker wishes it, and after the local draft
 * when the evidence is insufficient or a check failed. Whatever it cannot do leaves the local answer.
 */
export class WordAnswer {
  readonly #languageModel: LanguageModel;
  readonly #gate: LargeModelGate;
  readonly #versions: VersionStore;

  constructor(ports: { languageModel: LanguageModel; gate: LargeModelGate; versions: VersionStore }) {
    this.#languageModel = ports.languageModel;
    this.#gate = ports.gate;
    this.#versions = ports.versions;
  }

  async run(request: WordAnswerRequest): Promise<WordedAnswer> {
    const { question, wish, evidence, passages } = request;
    const complexity = questionComplexity(question);
    const reasons = [evidenceReason(evidence), complexityReason(complexity), ...wishReasons(wish)];
    const mayEscalate = wish !== 'local' && passages.length > 0 && (this.#gate.isOpen || wish === 'large');
    const isFirst = mayEscalate && (wish === 'large' || complexity >= complexityMin);
    const first = isFirst ? await this.#draftLarge(request, reasons) : null;
    if (first?.isConfirmed === true) return first;
    const tried = first === null ? null : first.route;
    const local = await rewordFirst(this.#languageModel, request);
    const soFar = localAnswer(local, { reasons: tried?.reasons ?? reasons, costUsd: tried?.costUsd ?? 0 });
    if (!mayEscalate || isFirst || !needsMore(evidence, local)) return soFar;
    const second = await this.#draftLarge(request, soFar.route.reasons);
    const timings = { draftMs: soFar.timings.draftMs + second.timings.draftMs, verifyMs: second.timings.verifyMs };
    if (second.isConfirmed) return { ...second, timings, route: { ...second.route, escalatedAfterDraft: true } };
    return {
      ...soFar,
      timings,
      route: { ...soFar.route, reasons: second.route.reasons, costUsd: second.route.costUsd },
    };
  }

  async #draftLarge(request: WordAnswerRequest, reasons: readonly RouteReason[]): Promise<LargeAttempt> {
    const { question, passages, windows, evidence, readers, signal } = request;
    const draft = stopwatch();
    const needed = evidence.sufficient ? (windows[0]?.retrieved ?? null) : null;
    const sent = passages.slice(0, answeringLimits.draftPassagesMax);
    const gated = await this.#gate.draft({ question, passages: sent, needed, readers, signal });
    const draftMs = draft();
    const route = routeOf('large', { model: this.#gate.modelId, costUsd: gated.costUsd });
    const rejected = { sentences: [], citations: [], unconfirmed: [], draftedFrom: [], isConfirmed: false };
    const before = [...reasons, ...gated.reasons];
    if (gated.draft === null)
      return { ...rejected, route: { ...route, reasons: before }, timings: { draftMs, verifyMs: 0 } };
    const verify = stopwatch();
    const drafted = parseDraft(gated.draft.completion.text);
    const citable = gated.draft.prompt.sentences;
    const versions = await this.#versionsOf(sent);
    const verified = verifyDraft(drafted ?? [], { question, citable, versions });
    const draftedFrom = [...new Set(citable.map(({ retrieved }) => retrieved.document.id))];
    const isConfirmed = verified.sentences.length > 0;
    const reason = draftReason(drafted?.length ?? null, verified.sentences.length);
    const timings = { draftMs, verifyMs: verify() };
    return {
      ...(isConfirmed ? { ...verified, draftedFrom } : rejected),
      isConfirmed,
      route: { ...route, reasons: [...before, reason] },
      timings,
    };
  }

  async #versionsOf(passages: readonly RetrievedPassage[]) {
    const ids = [...new Set(passages.map(({ passage }) => passage.versionId))];
    return new Map((await this.#versions.findMany(ids)).map((version) => [version.id, version]));
  }
}

function localAnswer(local: LocalDraft, { reasons, costUsd }: Pick<Route, 'reasons' | 'costUsd'>): WordedAnswer {
  const { sentences, citations, model, timings } = local;
  const all = [...reasons, ...local.reasons];
  const route = routeOf(model === null ? 'extractive' : 'small', { model, reasons: all, costUsd });
  return { sentences, citations, unconfirmed: [], draftedFrom: [], route, timings };
}

function needsMore({ score, sufficient }: Evidence, { isRefused }: LocalDraft): boolean {
  return !sufficient || (isRefused && score < clearEvidenceMin);
}

function wishReasons(wish: WordAnswerRequest['wish']): RouteReason[] {
  if (wish === 'auto') return [];
  const effect = wish === 'local' ? 'stays on this machine' : 'asks the large model first';
  return [{ signal: 'asker-wish', value: wish, threshold: null, effect }];
}

/** `drafted` is null when the model says that the documents hold no answer. */
function draftReason(drafted: number | null, confirmed: number): RouteReason {
  const value = drafted === null ? 'not in the documents' : `${confirmed} of ${drafted} sentences`;
  const effect = confirmed > 0 ? 'what the cited words support is shown' : 'answered on this machine';
  return { signal: 'draft-check', value, threshold: 'supported by what it cites', effect };
}
