import {
  reviewLimits,
  ReviewStore,
  type IdPage,
  type ReviewDecision,
  type ReviewItem,
  type ReviewListQuery,
} from '@footnote/core';
import { pageById } from './page-by-id.ts';

export class FakeReviewStore extends ReviewStore {
  #items: ReviewItem[] = [];
  #decisions: ReviewDecision[] = [];
  #changes = 0;

  override async open(item: ReviewItem): Promise<void> {
    const present = this.#items.find(
      ({ answerId, citation }) => answerId === item.answerId && citation === item.citation,
    );
    if (present === undefined) this.#items.push(item);
    else if (item.reported) this.#change(present.id, { state: 'open', reported: true, openedAt: item.openedAt });
  }

  override async find(id: string): Promise<ReviewItem | null> {
    return this.#items.find((item) => item.id === id) ?? null;
  }

  override async list({ state, reported, limit, after }: ReviewListQuery): Promise<ReviewItem[]> {
    return this.#items
      .filter((item) => item.state === state && (reported === null || item.reported === reported))
      .toSorted(lastOpenedFirst)
      .filter((item) => after === null || lastOpenedFirst(after, item) < 0)
      .slice(0, limit);
  }

  override async decide(decision: ReviewDecision): Promise<boolean> {
    const item = await this.find(decision.itemId);
    if (item?.state !== 'open') return false;
    this.#change(item.id, { state: 'decided' });
    const before = this.#decisions.map((other) =>
      other.itemId === item.id && other.undoneAt === null ? { ...other, undoneAt: decision.decidedAt } : other,
    );
    this.#decisions = [...before, decision];
    this.#changes += 1;
    return true;
  }

  override async undo(decisionId: string, at: Date): Promise<boolean> {
    const decision = this.#decisions.find(({ id, undoneAt }) => id === decisionId && undoneAt === null);
    if (decision === undefined) return false;
    this.#decisions = this.#decisions.map((other) => (other === decision ? { ...other, undoneAt: at } : other));
    this.#change(decision.itemId, { state: 'open' });
    this.#changes += 1;
    return true;
  }

  override async listDecisions(itemId: string): Promise<ReviewDecision[]> {
    return this.#decisions.filter((decision) => decision.itemId === itemId).slice(0, reviewLimits.decisionsListedMax);
  }

  override async listActiveDecisions(): Promise<ReviewDecision[]> {
    return this.#decisions.filter(({ undoneAt }) => undoneAt === null).slice(0, reviewLimits.activeDecisionsMax);
  }

  override async listDecisionsOf(decidedBy: string, page: IdPage): Promise<ReviewDecision[]> {
    const made = this.#decisions.filter((decision) => decision.decidedBy === decidedBy);
    return pageById(made, ({ id }) => id, page);
  }

  override async reassign(decidedBy: string, to: string): Promise<number> {
    const made = this.#decisions.filter((decision) => decision.decidedBy === decidedBy);
    this.#decisions = this.#decisions.map((other) => (made.includes(other) ? { ...other, decidedBy: to } : other));
    this.#changes += made.length;
    return made.length;
  }

  override async revision(): Promise<string> {
    return `${this.#changes}`;
  }

  #change(id: string, changes: Partial<ReviewItem>): void {
    this.#items = this.#items.map((item) => (item.id === id ? { ...item, ...changes } : item));
  }
}

type Place = Pick<ReviewItem, 'openedAt' | 'id'>;

function lastOpenedFirst(a: Place, b: Place): number {
  return b.openedAt.getTime() - a.openedAt.getTime() || (a.id < b.id ? -1 : Number(a.id > b.id));
}
