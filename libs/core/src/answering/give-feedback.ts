import type { Subject } from '../access/subject.ts';
import { AppError } from '../shared/app-error.ts';
import type { Clock } from '../shared/clock.ts';
import { createId } from '../shared/create-id.ts';
import type { AnswerStore } from './answer-store.ts';
import type { Feedback } from './answer.ts';
import type { ViewAnswer } from './view-answer.ts';

export type FeedbackRequest = Pick<Feedback, 'helpful' | 'reason' | 'citation' | 'comment'>;

/** Records what a person thinks of an answer that they may see, or of one of its citations. */
export class GiveFeedback {
  readonly #viewAnswer: ViewAnswer;
  readonly #answers: AnswerStore;
  readonly #clock: Clock;

  constructor(viewAnswer: ViewAnswer, answers: AnswerStore, clock: Clock) {
    this.#viewAnswer = viewAnswer;
    this.#answers = answers;
    this.#clock = clock;
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
    return feedback;
  }
}

function noSuchCitation(citation: number): AppError {
  return new AppError({
    kind: 'invalid',
    code: 'invalid-input',
    publicMessage: 'The feedback names a citation that the answer does not have.',
    issues: [{ path: 'citation', message: `the answer has no citation ${citation}` }],
  });
}
