import type { AnswersToDelete, AnswerStore } from '../answering/answer-store.ts';
import type { ReviewStore } from '../review/review-store.ts';
import { privacyLimits } from './privacy.limits.ts';

/** Deletes answers in parts, but for those that a decision in effect stands on: it would lose what reviewers taught. */
export class DeleteAnswers {
  readonly #answers: AnswerStore;
  readonly #reviews: ReviewStore;

  constructor(answers: AnswerStore, reviews: ReviewStore) {
    this.#answers = answers;
    this.#reviews = reviews;
  }

  /** Returns how many were deleted. The signal ends it between two parts. */
  async run(of: AnswersToDelete['of'], signal?: AbortSignal): Promise<number> {
    const limit = privacyLimits.answersPerDeletionMax;
    for (let deleted = 0; ;) {
      const decided = await this.#reviews.listActiveDecisions();
      const keep = [...new Set(decided.map(({ answerId }) => answerId))];
      const count = await this.#answers.deleteSome({ of, keep, limit });
      deleted += count;
      if (count < limit || signal?.aborted === true) return deleted;
    }
  }
}
