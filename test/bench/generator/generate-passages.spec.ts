import { describe, expect, it } from '@jest/globals';
import { dotProduct, type IndexedPassage } from '@footnote/core';
import { generatePassages, generateQueryVectors, projectOf, teamOf } from './generate-passages.ts';
import { vocabularySize, wordOfRank } from './vocabulary.ts';

async function generate(options: { seed?: number; passages: number; perBatch?: number }): Promise<IndexedPassage[]> {
  const { seed = 5, passages, perBatch = 100 } = options;
  const made: IndexedPassage[] = [];
  for await (const batch of generatePassages({ seed, passages, passagesPerBatch: perBatch })) made.push(...batch);
  return made;
}

const vectorOf = (passage: IndexedPassage | undefined) => passage?.vector ?? new Float32Array();
const summary = (passages: IndexedPassage[]) =>
  passages.map(({ passage, owner, vector }) => [passage, owner, [...(vector?.slice(0, 4) ?? [])]]);

describe('generatePassages', () => {
  it('makes the same passages from the same seed, whatever the size of a batch', async () => {
    const made = summary(await generate({ passages: 300 }));
    expect(made).toHaveLength(300);
    expect(summary(await generate({ passages: 300, perBatch: 17 }))).toEqual(made);
    expect(summary(await generate({ passages: 300, seed: 6 }))).not.toEqual(made);
  });

  it('begins every size with the same passages', async () => {
    expect(summary(await generate({ passages: 50 }))).toEqual(summary(await generate({ passages: 90 })).slice(0, 50));
  });

  it('keeps a document in one batch, and a million passages out of memory', async () => {
    const batches = generatePassages({ seed: 5, passages: 1_000_000, passagesPerBatch: 500 });
    const first = (await batches.next()).value as IndexedPassage[];
    const second = (await batches.next()).value as IndexedPassage[];
    await batches.return(undefined);
    expect(first.length).toBeLessThan(520);
    expect(second[0]?.passage.id).toMatch(/:0$/);
  });

  it('refuses more than a million', async () => {
    await expect(generate({ passages: 1_000_001 })).rejects.toThrow(RangeError);
  });

  it('gives every passage an id of its own, sentences that are slices, and at most 1,000 characters', async () => {
    const made = await generate({ passages: 500 });
    expect(new Set(made.map(({ passage }) => passage.id)).size).toBe(500);
    for (const { passage } of made) {
      const { start, text, sentences } = passage;
      expect(text.length).toBeLessThanOrEqual(1_000);
      expect(sentences.map((span) => text.slice(span.start - start, span.end - start)).join(' ')).toBe(text);
    }
  });

  it('makes unit vectors, nearer to those of their own document than to others', async () => {
    const made = await generate({ passages: 400 });
    for (const { vector } of made)
      expect(dotProduct(vector ?? new Float32Array(), vector ?? new Float32Array())).toBeCloseTo(1, 4);
    const [first] = made;
    const cosines = (isSame: boolean) =>
      made
        .filter(({ passage }) => (passage.documentId === first?.passage.documentId) === isSame)
        .map((one) => dotProduct(vectorOf(first), vectorOf(one)));
    expect(Math.min(...cosines(true))).toBeGreaterThan(0.4);
    const others = cosines(false);
    expect(others.reduce((sum, cosine) => sum + cosine, 0) / others.length).toBeLessThan(0.2);
  });

  it('lets a team read one document in a hundred and a project one in two hundred', async () => {
    const [first] = await generate({ passages: 1 });
    expect(first?.owner.access.groups).toEqual(['all-staff', teamOf(0), projectOf(0)]);
    const numbers = Array.from({ length: 14_000 }, (_, number) => number);
    expect(numbers.filter((number) => teamOf(number) === 'team-7')).toHaveLength(140);
    expect(numbers.filter((number) => projectOf(number) === 'project-13')).toHaveLength(70);
  });

  it('has text as Zipf’s law says: the tenth word a tenth as often as the first, and a long tail', async () => {
    const counts = new Map<string, number>();
    for (const { passage } of await generate({ passages: 4_000 })) {
      for (const word of passage.text.toLowerCase().match(/[a-z]+/g) ?? [])
        counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    const ordered = [...counts.values()].sort((first, second) => second - first);
    expect((ordered[0] ?? 0) / (ordered[9] ?? 1)).toBeGreaterThan(8);
    expect((ordered[0] ?? 0) / (ordered[9] ?? 1)).toBeLessThan(12);
    expect(ordered.filter((count) => count === 1).length).toBeGreaterThan(3_000);
  });
});

describe('generateQueryVectors', () => {
  it('gives the same unit vectors for the same seed', () => {
    const [first] = generateQueryVectors(5, 3);
    expect([...(first ?? [])]).toEqual([...(generateQueryVectors(5, 1)[0] ?? [])]);
    expect(dotProduct(first ?? new Float32Array(), first ?? new Float32Array())).toBeCloseTo(1, 4);
  });
});

describe('wordOfRank', () => {
  it('has a different word for every rank', () => {
    expect(new Set(Array.from({ length: vocabularySize }, (_, rank) => wordOfRank(rank))).size).toBe(vocabularySize);
  });
});
