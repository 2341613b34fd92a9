import { dotProduct, type EmbeddingModel } from '@footnote/core';
import type { RankedPassage } from '../arms/arm.ts';
import type { PassageQuery, PassageSearch } from './passage-search.ts';
import type { Scored } from './scored.ts';

/** Exact search by cosine over passages held in memory. */
export class MeaningSearch implements PassageSearch {
  readonly #passages: readonly RankedPassage[];
  readonly #vectors: readonly Float32Array[];
  readonly #model: EmbeddingModel;

  constructor(passages: readonly RankedPassage[], vectors: readonly Float32Array[], model: EmbeddingModel) {
    this.#passages = passages;
    this.#vectors = vectors;
    this.#model = model;
  }

  async search({ query, mayUse, limit }: PassageQuery): Promise<Scored<RankedPassage>[]> {
    const [wanted] = await this.#model.embed({ texts: [query], priority: 'query' });
    if (wanted === undefined) throw new Error('The embedding model gave no vector for the question.');
    return this.#passages
      .flatMap((found, index) => {
        const vector = mayUse(found.externalId) ? this.#vectors[index] : undefined;
        return vector === undefined ? [] : [{ found, score: dotProduct(wanted, vector) }];
      })
      .sort((a, b) => b.score - a.score)
      .slice(0, limit);
  }
}
