import type { IdPage } from '../shared/id-page.ts';
import type { ReviewDecision, ReviewItem } from './review.ts';

/** A place in the list of items; it stays one when the item that was there is decided. */
export type ReviewListPosition = Pick<ReviewItem, 'openedAt' | 'id'>;

export interface ReviewListQuery {
  state: ReviewItem['state'];
  /** True: only what somebody found unhelpful; false: only praise; null: both. */
  reported: boolean | null;
  limit: number;
  after: ReviewListPosition | null;
}

export abstract class ReviewStore {
  /**
   * Opens an item for its answer and citation, of which there is one at most. One that is there is opened again when
   * this is a report, and keeps its id; praise changes nothing.
   */
  abstract open(item: ReviewItem): Promise<void>;
  abstract find(id: string): Promise<ReviewItem | null>;
  /** Last opened first, then by id. */
  abstract list(query: ReviewListQuery): Promise<ReviewItem[]>;
  /**
   * Records the decision, and its item as decided, and undoes one that is still in effect from before the item was opened
   * again: all or nothing. False when the item is decided already.
   */
  abstract decide(decision: ReviewDecision): Promise<boolean>;
  /** Takes a decision's effect back and opens its item again; false when it was undone before, or there is none. */
  abstract undo(decisionId: string, at: Date): Promise<boolean>;
  /** Of one item, oldest first; at most 100. */
  abstract listDecisions(itemId: string): Promise<ReviewDecision[]>;
  /** Those in effect, oldest first; at most 5,000. */
  abstract listActiveDecisions(): Promise<ReviewDecision[]>;
  /** Those that this subject made, undone ones too, in order of id. */
  abstract listDecisionsOf(decidedBy: string, page: IdPage): Promise<ReviewDecision[]>;
  /** Puts another name to what this subject decided; returns how many decisions that were. */
  abstract reassign(decidedBy: string, to: string): Promise<number>;
  /** Changes whenever the decisions in effect do, so that what is made from them can be kept. */
  abstract revision(): Promise<string>;
}
