import type { Reader } from '../access/subject.ts';
import type { RouteReason } from '../answering/answer.ts';
import { answeringLimits } from '../answering/answering.limits.ts';
import { composeDraftPrompt, type DraftPrompt } from '../answering/compose-draft-prompt.ts';
import type { Completion } from '../answering/language-model.ts';
import type { DocumentStore } from '../ingestion/document-stores.ts';
import type { RetrievedPassage } from '../retrieval/retrieve-passages.ts';
import type { Clock } from '../shared/clock.ts';
import { ModelUnavailableError } from '../shared/model-unavailable-error.ts';
import { DayBudget } from './day-budget.ts';
import type { LargeModel } from './large-model.ts';
import { highestLabel, releasedPassages } from './released-passages.ts';
import type { SpendStore } from './spend-store.ts';

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
  /** What the call cost; of one that failed, what it may have cost. */
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
  readonly #budget: DayBudget;

  constructor(ports: { large: LargeModel | null; documents: DocumentStore; spends: SpendStore; clock: Clock }) {
    this.#large = ports.large;
    this.#documents = ports.documents;
    this.#budget = new DayBudget(ports.spends, ports.clock);
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
    return this.#spend(this.#large, { prompt, reason, signal: request.signal });
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

  async #spend(large: LargeModel, { prompt, reason, signal }: ComposedRequest): Promise<GateResult> {
    const characters = prompt.instructions.length + prompt.prompt.length;
    const expected = priceOf(large, characters / charactersPerToken, answeringLimits.draftTokensMax);
    const { budgetUsdPerDay: maxUsd } = large;
    const { spendId, spentUsd } = await this.#budget.reserve(expected, { maxUsd, signal });
    const budget = { signal: 'cost-budget', value: round(spentUsd), threshold: maxUsd };
    if (spendId === null) {
      const effect = 'the day’s budget is used up: answered on this machine';
      return { draft: null, reasons: [reason, { ...budget, effect }], costUsd: 0 };
    }
    const reasons = [reason, { ...budget, effect: 'within the day’s budget' }];
    const completion = await complete(large, { prompt, signal });
    if ('failure' in completion) {
      // Unless it was never asked, the request may have arrived before the call failed: its expected cost stays on record.
      if (!completion.wasAsked) await this.#budget.settle(spendId, 0);
      const failed = { ...largeModel, value: completion.failure, effect: 'answered on this machine' };
      return { draft: null, reasons: [...reasons, failed], costUsd: completion.wasAsked ? round(expected) : 0 };
    }
    const costUsd = round(priceOf(large, completion.tokensIn, completion.tokensOut));
    await this.#budget.settle(spendId, costUsd);
    return { draft: { prompt, completion }, reasons, costUsd };
  }
}

type ComposedRequest = Pick<GateRequest, 'signal'> & { prompt: DraftPrompt; reason: RouteReason };

interface FailedCall {
  failure: 'too slow' | 'unavailable';
  wasAsked: boolean;
}

/** What the model wrote, or why it wrote nothing. Throws only the signal's reason. */
async function complete(
  { model }: LargeModel,
  { prompt: { instructions, prompt }, signal }: Pick<ComposedRequest, 'prompt' | 'signal'>,
): Promise<Completion | FailedCall> {
  const { draftMsMax, draftTokensMax: tokensMax } = answeringLimits;
  const bounded = AbortSignal.any([signal, AbortSignal.timeout(draftMsMax)]);
  try {
    return await model.complete({ instructions, prompt, tokensMax, signal: bounded });
  } catch (error) {
    signal.throwIfAborted();
    if (isTimeout(error)) return { failure: 'too slow', wasAsked: true };
    if (error instanceof ModelUnavailableError) return { failure: 'unavailable', wasAsked: error.wasAsked };
    throw error;
  }
}

function priceOf({ priceIn, priceOut }: LargeModel, tokensIn: number, tokensOut: number): number {
  return (tokensIn * priceIn + tokensOut * priceOut) / tokensPerMillion;
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
