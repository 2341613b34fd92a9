import type { Reader } from '../access/subject.ts';
import type { AnswerStore } from '../answering/answer-store.ts';
import type { RouteReason } from '../answering/answer.ts';
import { answeringLimits } from '../answering/answering.limits.ts';
import { composeDraftPrompt, type DraftPrompt } from '../answering/compose-draft-prompt.ts';
import type { Completion } from '../answering/language-model.ts';
import type { DocumentStore } from '../ingestion/document-stores.ts';
import type { RetrievedPassage } from '../retrieval/retrieve-passages.ts';
import type { Clock } from '../shared/clock.ts';
import { ModelUnavailableError } from '../shared/model-unavailable-error.ts';
import type { LargeModel } from './large-model.ts';
import { highestLabel, releasedPassages } from './released-passages.ts';

export interface GateRequest {
  question: string;
  passages: readonly RetrievedPassage[];
  /** The passage without which a draft would be worthless; null when none is that good. */
  needed: RetrievedPassage | null;
  readers: readonly Reader[];
  signal: AbortSignal;
}

export interface GateResult {
  /** Null when nothing was asked, or nothing came back. */
  draft: { prompt: DraftPrompt; completion: Completion } | null;
  reasons: RouteReason[];
  costUsd: number;
}

const tokensPerMillion = 1_000_000;
/** English prose has about four characters a token; the estimate only holds the budget. */
const charactersPerToken = 4;

/**
 * The one way to the large model: nothing else holds it. Its request is composed here, from the question and from passages
 * whose labels allow them to leave, within the day's budget. Every outcome is a reason on the answer's route.
 */
export class LargeModelGate {
  readonly #large: LargeModel | null;
  readonly #documents: DocumentStore;
  readonly #answers: AnswerStore;
  readonly #clock: Clock;
  /** What calls under way may cost: they are not in the store yet. */
  #reservedUsd = 0;

  constructor(ports: { large: LargeModel | null; documents: DocumentStore; answers: AnswerStore; clock: Clock }) {
    this.#large = ports.large;
    this.#documents = ports.documents;
    this.#answers = ports.answers;
    this.#clock = ports.clock;
  }

  get isOpen(): boolean {
    return this.#large !== null;
  }

  get modelId(): string | null {
    return this.#large?.model.id ?? null;
  }

  /** Lets the large model draft, if it may. Throws only the signal's reason. */
  async draft(request: GateRequest): Promise<GateResult> {
    if (this.#large === null)
      return refused({ ...largeModel, value: 'not set up', effect: 'answered on this machine' });
    const { released, reason } = await this.#release(this.#large, request);
    const isWorthless = request.needed !== null && !released.includes(request.needed);
    if (released.length === 0 || isWorthless) return refused(reason);
    const prompt = composeDraftPrompt(request.question, released);
    return this.#spend(this.#large, { ...request, prompt, reason });
  }

  async #release(
    { model, remoteSensitivityMax: max }: LargeModel,
    { passages, readers }: GateRequest,
  ): Promise<{ released: RetrievedPassage[]; reason: RouteReason }> {
    const documents = await this.#documents.findMany([...new Set(passages.map(({ document }) => document.id))]);
    const released = model.place === 'local' ? [...passages] : releasedPassages(passages, { documents, readers, max });
    const effect =
      model.place === 'local'
        ? 'the large model runs on this machine'
        : `${released.length} of ${passages.length} passages may leave this machine`;
    return { released, reason: { signal: 'sensitivity', value: highestLabel(documents), threshold: max, effect } };
  }

  async #spend(
    { model, priceIn, priceOut, budgetUsdPerDay }: LargeModel,
    { prompt, reason, signal }: GateRequest & { prompt: DraftPrompt; reason: RouteReason },
  ): Promise<GateResult> {
    const price = (tokensIn: number, tokensOut: number) =>
      (tokensIn * priceIn + tokensOut * priceOut) / tokensPerMillion;
    const characters = prompt.instructions.length + prompt.prompt.length;
    const expected = price(characters / charactersPerToken, answeringLimits.draftTokensMax);
    const spent = expected === 0 ? 0 : (await this.#answers.costSince(this.#today())) + this.#reservedUsd;
    const effect = spent + expected > budgetUsdPerDay ? 'the day’s budget is used up: answered on this machine' : null;
    const budget: RouteReason = { signal: 'cost-budget', value: round(spent), threshold: budgetUsdPerDay, effect: '' };
    if (effect !== null) return { draft: null, reasons: [reason, { ...budget, effect }], costUsd: 0 };
    const reasons = [reason, { ...budget, effect: 'within the day’s budget' }];
    this.#reservedUsd += expected;
    try {
      const { instructions, prompt: text } = prompt;
      const deadline = AbortSignal.timeout(answeringLimits.draftMsMax);
      const bounded = AbortSignal.any([signal, deadline]);
      const { draftTokensMax: tokensMax } = answeringLimits;
      const completion = await model.complete({ instructions, prompt: text, tokensMax, signal: bounded });
      const costUsd = round(price(completion.tokensIn, completion.tokensOut));
      return { draft: { prompt, completion }, reasons, costUsd };
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof ModelUnavailableError) && !isTimeout(error)) throw error;
      const value = isTimeout(error) ? 'too slow' : 'unavailable';
      return {
        draft: null,
        reasons: [...reasons, { ...largeModel, value, effect: 'answered on this machine' }],
        costUsd: 0,
      };
    } finally {
      this.#reservedUsd -= expected;
    }
  }

  #today(): Date {
    return new Date(`${this.#clock.now().toISOString().slice(0, 10)}T00:00:00Z`);
  }
}

const largeModel = { signal: 'large-model', threshold: null };

function refused(reason: RouteReason): GateResult {
  return { draft: null, reasons: [reason], costUsd: 0 };
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === 'TimeoutError';
}

function round(usd: number): number {
  return Math.round(usd * 1_000_000) / 1_000_000;
}
