import type { DecisionKind, ReviewDecision } from './review.ts';
import type { ReviewStore } from './review-store.ts';

/** The decisions in effect, read again only when they have changed: every question asks for them. */
export class ActiveDecisions {
  readonly #reviews: ReviewStore;
  #held: { revision: string; decisions: ReviewDecision[] } | null = null;

  constructor(reviews: ReviewStore) {
    this.#reviews = reviews;
  }

  async ofKinds(kinds: readonly DecisionKind[]): Promise<ReviewDecision[]> {
    const decisions = await this.#all();
    return decisions.filter(({ kind }) => kinds.includes(kind));
  }

  async #all(): Promise<ReviewDecision[]> {
    // The revision is read first: what changes in between is then read again by the next question.
    const revision = await this.#reviews.revision();
    if (this.#held?.revision !== revision) {
      this.#held = { revision, decisions: await this.#reviews.listActiveDecisions() };
    }
    return this.#held.decisions;
  }
}
