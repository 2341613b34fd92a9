import type { CitedQuote, RankedPassage } from '../arms/arm.ts';
import type { KeptVectors } from './kept-vectors.ts';
import { splitPlainSentences } from './split-plain-sentences.ts';

export interface EmbeddedSentence {
  quote: CitedQuote;
  vector: Float32Array;
}

type SentencesOf = ReadonlyMap<RankedPassage, EmbeddedSentence[]>;

/** The sentences of fixed passages with their vectors, made all together when the first is asked for. */
export class SentenceVectors {
  readonly #passages: readonly RankedPassage[];
  readonly #vectors: Pick<KeptVectors, 'embed'>;
  #made: Promise<SentencesOf> | null = null;

  constructor(passages: readonly RankedPassage[], vectors: Pick<KeptVectors, 'embed'>) {
    this.#passages = passages;
    this.#vectors = vectors;
  }

  async of(passage: RankedPassage): Promise<readonly EmbeddedSentence[]> {
    return (await this.prepare()).get(passage) ?? [];
  }

  /** What a service would have done before anybody asks. */
  prepare(): Promise<SentencesOf> {
    this.#made ??= this.#embedAll();
    return this.#made;
  }

  async #embedAll(): Promise<SentencesOf> {
    const sentencesOf = new Map<RankedPassage, EmbeddedSentence[]>();
    const sentences = this.#passages.flatMap((passage) => quotesOf(passage).map((quote) => ({ passage, quote })));
    const vectors = await this.#vectors.embed(sentences.map(({ quote }) => quote.quote));
    for (const [index, { passage, quote }] of sentences.entries()) {
      const vector = vectors[index];
      if (vector === undefined) throw new Error('A sentence has no vector.');
      const known = sentencesOf.get(passage) ?? [];
      known.push({ quote, vector });
      sentencesOf.set(passage, known);
    }
    return sentencesOf;
  }
}

function quotesOf({ externalId, text, start: offset, page = null }: RankedPassage): CitedQuote[] {
  return splitPlainSentences(text).map(({ text: quote, start, end }) => ({
    externalId,
    quote,
    start: offset + start,
    end: offset + end,
    page,
  }));
}
