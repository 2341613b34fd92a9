import { beforeAll, describe, expect, it } from '@jest/globals';
import { createId, type AnswerStore } from '@footnote/core';
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
  });
}
