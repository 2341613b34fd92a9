import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EmbeddingModel, EmbedRequest } from '@footnote/core';

/** What an adapter gives to be tested, and a way to put it away. */
export interface EmbeddingModelUnderTest {
  model: EmbeddingModel;
  close(): Promise<void>;
}

/** The contract of `EmbeddingModel`, for every implementation. `open` is called once. */
export function describeEmbeddingModel(name: string, open: () => Promise<EmbeddingModelUnderTest>): void {
  describe(name, () => {
    let current: EmbeddingModelUnderTest;
    beforeAll(async () => {
      current = await open();
    });
    afterAll(() => current.close());
    const embed = (texts: string[]) => current.model.embed({ texts, priority: 'passage' });

    it('gives a finite unit vector of the stated dimensions for every text, in order', async () => {
      const vectors = await embed(oddTexts);
      expect(vectors.map((vector) => vector.length)).toEqual(oddTexts.map(() => current.model.dimensions));
      for (const vector of vectors) expect(dotProduct(vector, vector)).toBeCloseTo(1, 4);
    });

    it('puts a text nearest to itself, whatever else is in the request', async () => {
      const texts = ['Holidays are booked in the portal.', 'The lift is out of order.', 'Backups are made at night.'];
      const together = await embed([...texts, 'word '.repeat(200)]);
      for (const [index, text] of texts.entries()) {
        const [alone] = await embed([text]);
        const similarities = together.map((vector) => dotProduct(vector, alone));
        expect(similarities.indexOf(Math.max(...similarities))).toBe(index);
      }
    });

    it('finds texts that share words more similar than texts that do not', async () => {
      const [question, near, far] = await embed([
        'paid parental leave',
        'parental leave is paid',
        'the car park is full',
      ]);
      expect(dotProduct(question, near)).toBeGreaterThan(dotProduct(question, far));
    });

    it('gives nothing for nothing', async () => {
      expect(await embed([])).toEqual([]);
    });

    it('stops with the reason of the signal', async () => {
      const reason = new Error('the client has gone');
      const request: EmbedRequest = { texts: ['late'], priority: 'query', signal: AbortSignal.abort(reason) };
      await expect(current.model.embed(request)).rejects.toBe(reason);
    });
  });
}

const oddTexts = [
  '',
  ' \n\t',
  'ok',
  '\u0000\uD800',
  '休暇は年に28日あります。',
  '😀👩‍👩‍👧',
  'x'.repeat(20_000),
  'word '.repeat(5_000),
];

function dotProduct(left: Float32Array | undefined, right: Float32Array | undefined): number {
  return Array.from(left ?? []).reduce((sum, value, place) => sum + value * (right?.[place] ?? 0), 0);
}
