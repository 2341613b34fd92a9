import type { Subject } from '../access/subject.ts';
import { noSuchCitation } from '../review/review-errors.ts';
import type { ReviewStore } from '../review/review-store.ts';
import type { Clock } from '../shared/clock.ts';
import { createId } from '../shared/create-id.ts';
import type { AnswerStore } from './answer-store.ts';
import type { Feedback } from './answer.ts';
import type { ViewAnswer } from './view-answer.ts';

export type FeedbackRequest = Pick<Feedback, 'helpful' | 'reason' | 'citation' | 'comment'>;

/** Records what a person thinks of an answer that they may see, or of one of its citations, and puts it before a reviewer. */
export class GiveFeedback {
  readonly #viewAnswer: ViewAnswer;
  readonly #answers: AnswerStore;
  readonly #reviews: ReviewStore;
  readonly #clock: Clock;

  constructor(ports: { viewAnswer: ViewAnswer; answers: AnswerStore; reviews: ReviewStore; clock: Clock }) {
    this.#viewAnswer = ports.viewAnswer;
    this.#answers = ports.answers;
    this.#reviews = ports.reviews;
    this.#clock = ports.clock;
  }

  /** @throws AppError `answer-not-found`, `invalid-input` for a citation that the answer does not have */
  async run(answerId: string, request: FeedbackRequest, subject: Subject): Promise<Feedback> {
    const answer = await this.#viewAnswer.run(answerId, subject);
    const { citation } = request;
    if (citation !== null && !answer.citations.some(({ number }) => number === citation))
      throw noSuchCitation(citation);
    const feedback: Feedback = {
      ...request,
      id: createId('fbk'),
      answerId,
      givenBy: subject.id,
      createdAt: this.#clock.now(),
    };
    await this.#answers.putFeedback(feedback);
    await this.#reviews.open({
      id: createId('rev'),
      answerId,
      citation,
      question: answer.standaloneQuestion,
      state: 'open',
      reported: !request.helpful,
      openedAt: feedback.createdAt,
    });
    return feedback;
  }
}
