import type { IndexedPassage } from '@footnote/core';
import { vectorDimensions } from '../generator/clustered-vectors.ts';

/** The generated passages as plain arrays: what the simplest search would run over. */
export class MemoryCorpus {
  readonly ids: string[] = [];
  readonly texts: string[] = [];
  readonly vectors: Float32Array;
  /** Of each passage, as its access names them. */
  readonly groups: string[][] = [];

  constructor(size: number) {
    this.vectors = new Float32Array(size * vectorDimensions);
  }

  add(passages: readonly IndexedPassage[]): void {
    for (const { passage, owner, vector } of passages) {
      if (vector !== null) this.vectors.set(vector, this.ids.length * vectorDimensions);
      this.ids.push(passage.id);
      this.texts.push(passage.text);
      this.groups.push(owner.access.groups);
    }
  }
}

/** The ids of the nearest passages that the group may read, best first: every readable vector is compared, in a plain loop. */
export function scanVectors(corpus: MemoryCorpus, query: Float32Array, { group, limit }: ScanOptions): string[] {
  const { ids, vectors, groups } = corpus;
  const best: { id: string; score: number }[] = [];
  for (let row = 0; row < ids.length; row += 1) {
    if (groups[row]?.includes(group) !== true) continue;
    let score = 0;
    const offset = row * vectorDimensions;
    for (let place = 0; place < vectorDimensions; place += 1) {
      score += (vectors[offset + place] ?? 0) * (query[place] ?? 0);
    }
    if (best.length < limit || score > (best.at(-1)?.score ?? -Infinity)) {
      insert(best, { id: ids[row] ?? '', score }, limit);
    }
  }
  return best.map(({ id }) => id);
}

/** The ids of the passages in which most of the words stand, best first: every readable text is read. */
export function scanTexts(corpus: MemoryCorpus, words: readonly string[], { group, limit }: ScanOptions): string[] {
  const { ids, texts, groups } = corpus;
  const best: { id: string; score: number }[] = [];
  for (let row = 0; row < ids.length; row += 1) {
    if (groups[row]?.includes(group) !== true) continue;
    const text = texts[row] ?? '';
    const score = words.reduce((found, word) => found + (text.includes(word) ? 1 : 0), 0);
    if (score > 0 && (best.length < limit || score > (best.at(-1)?.score ?? 0))) {
      insert(best, { id: ids[row] ?? '', score }, limit);
    }
  }
  return best.map(({ id }) => id);
}

interface ScanOptions {
  group: string;
  limit: number;
}

function insert(best: { id: string; score: number }[], found: { id: string; score: number }, limit: number): void {
  const place = best.findIndex(({ score }) => score < found.score);
  best.splice(place === -1 ? best.length : place, 0, found);
  if (best.length > limit) best.pop();
}
