import { beforeAll, describe, expect, it } from '@jest/globals';
import { dotProduct, type IndexedPassage } from '@footnote/core';
import { everyoneGroup, generatePassages, generateQueryVectors } from '../generator/generate-passages.ts';
import { MemoryCorpus, scanTexts, scanVectors } from './memory-corpus.ts';

const size = 600;
const passages: IndexedPassage[] = [];
const corpus = new MemoryCorpus(size);
const query = generateQueryVectors(3, 1)[0] ?? new Float32Array();

beforeAll(async () => {
  for await (const batch of generatePassages({ seed: 3, passages: size, passagesPerBatch: 200 })) {
    passages.push(...batch);
    corpus.add(batch);
  }
});

function nearest(group: string): string[] {
  return passages
    .filter(({ owner }) => owner.access.groups.includes(group))
    .map(({ passage, vector }) => ({ id: passage.id, score: dotProduct(vector ?? new Float32Array(), query) }))
    .sort((first, second) => second.score - first.score)
    .slice(0, 10)
    .map(({ id }) => id);
}

describe('scanVectors', () => {
  it.each([everyoneGroup, 'team-7', 'nobody'])('finds what sorting all that %s may read finds', (group) => {
    expect(scanVectors(corpus, query, { group, limit: 10 })).toEqual(nearest(group));
  });
});

describe('scanTexts', () => {
  it('finds the passage whose rare words are asked for, and nothing for words that are nowhere', () => {
    const { id, text } = passages[100]?.passage ?? { id: '', text: '' };
    const rare = text
      .split(/[ .]+/)
      .filter((word) => passages.filter(({ passage }) => passage.text.includes(word)).length === 1);
    expect(scanTexts(corpus, rare.slice(0, 3), { group: everyoneGroup, limit: 10 })[0]).toBe(id);
    expect(scanTexts(corpus, ['Quixotic'], { group: everyoneGroup, limit: 10 })).toEqual([]);
  });
});
