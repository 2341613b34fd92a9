import type { Subject } from '../access/subject.ts';
import type { AnswerStore } from '../answering/answer-store.ts';
import type { ViewAnswer } from '../answering/view-answer.ts';
import type { Answer, Citation } from '../answering/answer.ts';
import type { Clock } from '../shared/clock.ts';
import { createId } from '../shared/create-id.ts';
import type { ActiveDecisions } from './active-decisions.ts';
import type { Regressions } from './regressions.ts';
import {
  alreadyDecided,
  citationNeeded,
  decisionNotFound,
  noSuchCitation,
  nothingToApprove,
  reviewItemNotFound,
  tooManyDecisions,
} from './review-errors.ts';
import type { ReviewStore } from './review-store.ts';
import {
  decisionKinds,
  type DecisionKind,
  type DecisionTarget,
  type ReviewDecision,
  type ReviewItem,
} from './review.ts';
import { reviewLimits } from './review.limits.ts';

export interface DecideRequest {
  kind: DecisionKind;
  /** Which citation is meant, where the item is about the whole answer. */
  citation: number | null;
  note: string | null;
}

/** Takes reviewers' decisions and takes them back. Each has its effect on the next question, and is a judged question. */
export class DecideReviewItem {
  readonly #reviews: ReviewStore;
  readonly #decisions: ActiveDecisions;
  readonly #viewAnswer: ViewAnswer;
  readonly #answers: AnswerStore;
  readonly #regressions: Regressions;
  readonly #clock: Clock;

  constructor(ports: {
    reviews: ReviewStore;
    decisions: ActiveDecisions;
    viewAnswer: ViewAnswer;
    answers: AnswerStore;
    regressions: Regressions;
    clock: Clock;
  }) {
    this.#reviews = ports.reviews;
    this.#decisions = ports.decisions;
    this.#viewAnswer = ports.viewAnswer;
    this.#answers = ports.answers;
    this.#regressions = ports.regressions;
    this.#clock = ports.clock;
  }

  /** @throws AppError `review-item-not-found`, `answer-not-found`, `already-decided`, `invalid-input`, `nothing-to-approve`, `too-many-decisions` */
  async decide(itemId: string, request: DecideRequest, subject: Subject): Promise<ReviewDecision> {
    const item = await this.#reviews.find(itemId);
    if (item === null) throw reviewItemNotFound();
    const active = await this.#decisions.ofKinds(decisionKinds);
    if (active.length >= reviewLimits.activeDecisionsMax) throw tooManyDecisions();
    const answer = await this.#viewAnswer.run(item.answerId, subject);
    if (request.kind === 'approve-answer') await this.#requireWhole(answer);
    const decision: ReviewDecision = {
      id: createId('dec'),
      itemId,
      kind: request.kind,
      note: request.note,
      answerId: item.answerId,
      question: answer.standaloneQuestion,
      targets: targetsOf(request, item, answer),
      decidedBy: subject.id,
      decidedAt: this.#clock.now(),
      undoneAt: null,
    };
    if (!(await this.#reviews.decide(decision))) throw alreadyDecided();
    await this.#regressions.write();
    return decision;
  }

  /** Only who sees all of an answer can vouch for it. */
  async #requireWhole(seen: Answer): Promise<void> {
    const stored = await this.#answers.find(seen.id);
    const isWhole = stored !== null && stored.answer.sentences.length === seen.sentences.length;
    if (seen.sentences.length === 0 || !isWhole) throw nothingToApprove();
  }

  /** @throws AppError `decision-not-found` */
  async undo(itemId: string, decisionId: string): Promise<void> {
    const decisions = await this.#reviews.listDecisions(itemId);
    if (!decisions.some(({ id }) => id === decisionId)) throw decisionNotFound();
    if (!(await this.#reviews.undo(decisionId, this.#clock.now()))) throw decisionNotFound();
    await this.#regressions.write();
  }
}

/** What may be decided is what the reviewer can see: the answer comes without what this subject may not read. */
function targetsOf({ kind, citation }: DecideRequest, item: ReviewItem, answer: Answer): DecisionTarget[] {
  if (kind === 'approve-answer' || kind === 'dismiss') return answer.citations.map(targetOf);
  const [only, ...others] = answer.citations;
  const number = item.citation ?? citation ?? (others.length === 0 ? (only?.number ?? null) : null);
  if (number === null) throw citationNeeded();
  const chosen = answer.citations.find((candidate) => candidate.number === number);
  if (chosen === undefined) throw noSuchCitation(number);
  return [targetOf(chosen)];
}

function targetOf({ source, externalId, documentId, versionId, passageId, start, end }: Citation): DecisionTarget {
  return { source, externalId, documentId, versionId, passageId, start, end };
}
