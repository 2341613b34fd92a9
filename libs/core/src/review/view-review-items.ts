import type { Subject } from '../access/subject.ts';
import type { AnswerStore } from '../answering/answer-store.ts';
import type { Answer, Citation, Feedback } from '../answering/answer.ts';
import type { ViewAnswer } from '../answering/view-answer.ts';
import type { VersionStore } from '../ingestion/document-stores.ts';
import { reviewItemNotFound } from './review-errors.ts';
import type { ReviewListQuery, ReviewStore } from './review-store.ts';
import type { ReviewDecision, ReviewItem } from './review.ts';
import { reviewLimits } from './review.limits.ts';

/** A quote with the words around it, so that a reviewer can judge it without opening the document. */
export interface QuoteInContext {
  number: number;
  before: string;
  quote: string;
  after: string;
}

export interface ListedReviewItem extends ReviewItem {
  feedback: Feedback[];
}

export interface ReviewItemDetail extends ListedReviewItem {
  /** As this reviewer may see it. */
  answer: Answer;
  contexts: QuoteInContext[];
  decisions: ReviewDecision[];
}

/** Items as a reviewer works through them. */
export class ViewReviewItems {
  readonly #reviews: ReviewStore;
  readonly #answers: AnswerStore;
  readonly #viewAnswer: ViewAnswer;
  readonly #versions: VersionStore;

  constructor(ports: { reviews: ReviewStore; answers: AnswerStore; viewAnswer: ViewAnswer; versions: VersionStore }) {
    this.#reviews = ports.reviews;
    this.#answers = ports.answers;
    this.#viewAnswer = ports.viewAnswer;
    this.#versions = ports.versions;
  }

  async list(query: ReviewListQuery): Promise<ListedReviewItem[]> {
    return this.#withFeedback(await this.#reviews.list(query));
  }

  /** @throws AppError `review-item-not-found`, `answer-not-found` */
  async view(id: string, subject: Subject): Promise<ReviewItemDetail> {
    const found = await this.#reviews.find(id);
    if (found === null) throw reviewItemNotFound();
    const [item] = await this.#withFeedback([found]);
    const answer = await this.#viewAnswer.run(found.answerId, subject);
    const decisions = await this.#reviews.listDecisions(id);
    const contexts = await this.#contextsOf(answer.citations);
    return { ...found, feedback: item?.feedback ?? [], answer, contexts, decisions };
  }

  async #withFeedback(items: ReviewItem[]): Promise<ListedReviewItem[]> {
    const feedback = await this.#answers.listFeedback([...new Set(items.map(({ answerId }) => answerId))]);
    return items.map((item) => ({
      ...item,
      feedback: feedback.filter(({ answerId, citation }) => answerId === item.answerId && citation === item.citation),
    }));
  }

  async #contextsOf(citations: readonly Citation[]): Promise<QuoteInContext[]> {
    const ids = [...new Set(citations.map(({ versionId }) => versionId))];
    const texts = new Map((await this.#versions.findMany(ids)).map(({ id, text }) => [id, text ?? '']));
    return citations.map(({ number, versionId, start, end }) => {
      const text = texts.get(versionId) ?? '';
      const from = Math.max(0, start - reviewLimits.contextCharacters);
      const before = text.slice(from, start).toWellFormed();
      const after = text.slice(end, end + reviewLimits.contextCharacters).toWellFormed();
      return { number, before, quote: text.slice(start, end), after };
    });
  }
}
