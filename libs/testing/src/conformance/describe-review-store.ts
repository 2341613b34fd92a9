import { beforeAll, describe, expect, it } from '@jest/globals';
import { createId, type AnswerStore, type ReviewItem, type ReviewStore } from '@footnote/core';
import { buildAnswer } from '../builders/build-answer.ts';
import { buildDecision, buildReviewItem } from '../builders/build-review.ts';

interface StoresUnderTest {
  reviews: ReviewStore;
  answers: AnswerStore;
}

export function describeReviewStore({ open }: { open: () => Promise<StoresUnderTest> }): void {
  describe('ReviewStore', () => {
    let stores: StoresUnderTest;
    beforeAll(async () => {
      stores = await open();
    });

    async function openItem(changes: Partial<ReviewItem> = {}): Promise<ReviewItem> {
      const answer = buildAnswer();
      await stores.answers.insert({ answer, askedBy: 'ana', audience: null });
      const item = buildReviewItem({ answerId: answer.id, ...changes });
      await stores.reviews.open(item);
      return item;
    }

    it('has one item an answer and citation, which a later report opens again and praise does not', async () => {
      const { reviews } = stores;
      const praised = await openItem({ reported: false, citation: null, openedAt: new Date('2026-03-01T00:00:00Z') });
      const later = { ...praised, id: createId('rev'), openedAt: new Date('2026-03-02T00:00:00Z') };
      await reviews.open(later);
      expect(await reviews.find(praised.id)).toEqual(praised);
      expect(await reviews.find(later.id)).toBeNull();
      expect(await reviews.decide(buildDecision({ itemId: praised.id, answerId: praised.answerId }))).toBe(true);
      await reviews.open({ ...later, reported: true });
      expect(await reviews.find(praised.id)).toEqual({ ...praised, reported: true, openedAt: later.openedAt });
    });

    it('has one decision in effect an item: a later one takes the place of an earlier', async () => {
      const { reviews } = stores;
      const item = await openItem();
      const first = buildDecision({ itemId: item.id, answerId: item.answerId });
      const second = { ...first, id: createId('dec'), decidedAt: new Date('2026-05-01T00:00:00Z') };
      expect(await reviews.decide(first)).toBe(true);
      await reviews.open({ ...item, id: createId('rev') });
      expect(await reviews.decide(second)).toBe(true);
      expect(await reviews.listDecisions(item.id)).toEqual([{ ...first, undoneAt: second.decidedAt }, second]);
      expect(await reviews.undo(first.id, second.decidedAt)).toBe(false);
      expect((await reviews.find(item.id))?.state).toBe('decided');
    });

    it('lists by state and by report, last opened first, from any place on', async () => {
      const { reviews } = stores;
      const days = ['2036-01-01', '2036-01-03', '2036-01-02'];
      const items = await Promise.all(days.map((day) => openItem({ openedAt: new Date(`${day}T00:00:00Z`) })));
      const praised = await openItem({ reported: false, openedAt: new Date('2036-01-04T00:00:00Z') });
      const [oldest, newest, middle] = items.map(({ id }) => id);
      const list = async (after: ReviewItem | null, reported: boolean | null) =>
        (await reviews.list({ state: 'open', reported, limit: 3, after })).map(({ id }) => id);
      expect(await list(null, true)).toEqual([newest, middle, oldest]);
      expect(await list(null, null)).toEqual([praised.id, newest, middle]);
      expect((await list(items[1] ?? null, true)).slice(0, 2)).toEqual([middle, oldest]);
    });

    it('decides an item once, until the decision is undone', async () => {
      const { reviews } = stores;
      const item = await openItem();
      const decision = buildDecision({ itemId: item.id, answerId: item.answerId });
      const before = await reviews.revision();
      expect(await reviews.decide(decision)).toBe(true);
      expect(await reviews.decide({ ...decision, id: createId('dec') })).toBe(false);
      expect((await reviews.find(item.id))?.state).toBe('decided');
      expect(await reviews.listDecisions(item.id)).toEqual([decision]);
      expect(await reviews.listActiveDecisions()).toContainEqual(decision);
      const decided = await reviews.revision();
      expect(decided).not.toBe(before);

      const undoneAt = new Date('2026-04-01T00:00:00Z');
      expect(await reviews.undo(decision.id, undoneAt)).toBe(true);
      expect(await reviews.undo(decision.id, undoneAt)).toBe(false);
      expect((await reviews.find(item.id))?.state).toBe('open');
      expect(await reviews.listDecisions(item.id)).toEqual([{ ...decision, undoneAt }]);
      expect((await reviews.listActiveDecisions()).map(({ id }) => id)).not.toContain(decision.id);
      expect(await reviews.revision()).not.toBe(decided);
    });

    it('puts another name to what somebody decided, and tells those who hold decisions', async () => {
      const { reviews } = stores;
      const item = await openItem();
      const decision = buildDecision({ itemId: item.id, answerId: item.answerId, decidedBy: 'user:rita' });
      await reviews.decide(decision);
      expect(await reviews.listDecisionsOf('user:rita', { after: null, limit: 2 })).toEqual([decision]);
      expect(await reviews.listDecisionsOf('user:rita', { after: decision.id, limit: 2 })).toEqual([]);
      const revision = await reviews.revision();
      expect(await reviews.reassign('user:rita', 'erased:usr_3')).toBe(1);
      expect(await reviews.revision()).not.toBe(revision);
      expect(await reviews.listDecisions(item.id)).toEqual([{ ...decision, decidedBy: 'erased:usr_3' }]);
    });
  });
}
