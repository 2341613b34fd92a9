import { beforeAll, describe, expect, it } from '@jest/globals';
import { createId, type Answer, type AnswerStore } from '@footnote/core';
import { buildAnswer, buildCitation, buildFeedback, buildSearchHit } from '../builders/build-answer.ts';

export function describeAnswerStore({ open }: { open: () => Promise<AnswerStore> }): void {
  describe('AnswerStore', () => {
    let answers: AnswerStore;
    beforeAll(async () => {
      answers = await open();
    });

    it('gives back the whole answer, whatever its characters, and who asked', async () => {
      const answer = buildAnswer({
        question: 'What is “\u0000” or \ud800 or 🏖?',
        citations: [buildCitation({ modifiedAt: new Date('2026-01-02T03:04:05.678Z') })],
        related: [buildSearchHit(), buildSearchHit({ modifiedAt: null })],
      });
      const stored = { answer, askedBy: 'ana', audience: { groups: ['everyone'] } };
      await answers.insert(stored);
      expect(await answers.find(answer.id)).toEqual(stored);
      expect(await answers.find('ans_missing')).toBeNull();
    });

    it('knows the conversations of a subject only', async () => {
      const answer = buildAnswer();
      await answers.insert({ answer, askedBy: 'ana', audience: null });
      expect(await answers.hasConversation(answer.conversationId, 'ana')).toBe(true);
      expect(await answers.hasConversation(answer.conversationId, 'ben')).toBe(false);
      expect(await answers.hasConversation(createId('con'), 'ana')).toBe(false);
    });

    it('takes feedback, and lets a later one replace the earlier', async () => {
      const answer = buildAnswer();
      await answers.insert({ answer, askedBy: 'ana', audience: null });
      for (const citation of [null, null, 1, 1]) {
        await answers.putFeedback(buildFeedback({ answerId: answer.id, citation, comment: 'Thanks.' }));
      }
      const given = await answers.listFeedback([answer.id, 'ans_missing']);
      expect(new Set(given.map(({ citation }) => citation))).toEqual(new Set([null, 1]));
      expect(given).toHaveLength(2);
    });

    it('redacts a document in the answers that cite it or list it, and in no others', async () => {
      const documentId = createId('doc');
      const citing = buildAnswer({ citations: [buildCitation({ documentId }), buildCitation({ number: 2 })] });
      const listing = buildAnswer({ related: [buildSearchHit({ documentId })] });
      const other = buildAnswer();
      for (const answer of [citing, listing, other]) await answers.insert({ answer, askedBy: 'ana', audience: null });

      expect(await answers.redactDocument(documentId)).toBe(2);
      const redacted = await answers.find(citing.id);
      expect(redacted?.answer.citations.map((citation) => citation.number)).toEqual([2]);
      expect(redacted?.answer.sentences).toHaveLength(1);
      expect((await answers.find(listing.id))?.answer.related).toEqual([]);
      expect((await answers.find(other.id))?.answer).toEqual(other);
      expect(await answers.redactDocument(documentId)).toBe(0);
    });

    it('lists what somebody asked and said, page by page', async () => {
      const asked = await ask('list', 3);
      const ids = asked.map(({ id }) => id).sort();
      const first = await answers.listOf('list', { after: null, limit: 2 });
      const rest = await answers.listOf('list', { after: first.at(-1)?.answer.id ?? null, limit: 2 });
      expect([...first, ...rest].map(({ answer }) => answer.id)).toEqual(ids);
      const given = ids.map((answerId) => buildFeedback({ id: createId('fbk'), answerId, givenBy: 'lister' }));
      for (const feedback of given) await answers.putFeedback(feedback);
      const listed = await answers.listFeedbackOf('lister', { after: null, limit: 10 });
      expect(listed).toEqual(given.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
    });

    it('deletes what somebody asked, or what is old, in parts, and keeps what is to be kept', async () => {
      const [kept, ...others] = await ask('leaver', 4);
      const keep = [kept?.id ?? ''];
      await answers.putFeedback(buildFeedback({ answerId: others[0]?.id ?? '' }));
      const of = { askedBy: 'leaver' };
      expect(await answers.deleteSome({ of, keep, limit: 2 })).toBe(2);
      expect(await answers.deleteSome({ of, keep, limit: 2 })).toBe(1);
      expect(await answers.deleteSome({ of, keep, limit: 2 })).toBe(0);
      expect(await answers.listFeedback(others.map(({ id }) => id))).toEqual([]);
      expect(await answers.reassign('leaver', 'erased:usr_1')).toBe(1);
      expect(await answers.find(keep[0] ?? '')).toMatchObject({ askedBy: 'erased:usr_1' });

      const [old] = await ask('old', 1, new Date('2001-01-01T00:00:00Z'));
      const [newer] = await ask('old', 1, new Date('2001-01-02T00:00:00Z'));
      const before = { of: { before: new Date('2001-01-02T00:00:00Z') }, limit: 10 };
      expect(await answers.deleteSome({ ...before, keep: [old?.id ?? ''] })).toBe(0);
      expect(await answers.deleteSome({ ...before, keep: [] })).toBe(1);
      expect(await answers.find(newer?.id ?? '')).not.toBeNull();
    });

    it('takes comments away, and keeps what was found helpful under another name', async () => {
      const [answer] = await ask('erica', 1);
      const given = buildFeedback({ answerId: answer?.id ?? '', givenBy: 'erica', comment: 'It is me, Erica.' });
      await answers.putFeedback(given);
      expect(await answers.eraseFeedback('erica', 'erased:usr_2')).toBe(1);
      const erased = { ...given, givenBy: 'erased:usr_2', comment: null };
      expect(await answers.listFeedback([given.answerId])).toEqual([erased]);
      expect(await answers.eraseFeedback('erica', 'erased:usr_2')).toBe(0);
    });

    async function ask(askedBy: string, count: number, createdAt = new Date()): Promise<Answer[]> {
      const made = Array.from({ length: count }, () => buildAnswer({ createdAt }));
      for (const answer of made) await answers.insert({ answer, askedBy, audience: null });
      return made;
    }
  });
}
