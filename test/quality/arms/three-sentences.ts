import { dotProduct, type EmbeddingModel } from '@footnote/core';
import type { MayUse } from '../baselines/may-use.ts';
import type { PassageSearch } from '../baselines/passage-search.ts';
import { saidSoFar } from '../baselines/said-so-far.ts';
import type { Scored } from '../baselines/scored.ts';
import type { EmbeddedSentence, SentenceVectors } from '../baselines/sentence-vectors.ts';
import type { AnswerArm, CitedQuote, GivenAnswer } from './arm.ts';

const name = 'three-sentences';
const passagesMax = 5;
const sentencesMax = 3;

interface ThreeSentencesParts {
  search: PassageSearch;
  sentences: Pick<SentenceVectors, 'of' | 'prepare'>;
  model: Pick<EmbeddingModel, 'embed'>;
  mayUse: MayUse;
}

/**
 * No language model: of the sentences in the five nearest fixed passages the three whose vectors are nearest to the
 * question's, best first, each citing itself. It has no way to refuse.
 */
export function threeSentencesArm({ search, sentences, model, mayUse }: ThreeSentencesParts): AnswerArm {
  return {
    name,
    async answer(question, { withoutGold }) {
      const isUsable = await mayUse(question, withoutGold ? 'leave-gold-out' : 'answers');
      const asked = saidSoFar(question);
      // Made beforehand, as the passages' vectors are: no asker waits for them.
      await sentences.prepare();
      const startedAt = performance.now();
      const passages = await search.search({ query: asked, mayUse: isUsable, limit: passagesMax });
      const found = await Promise.all(passages.map((passage) => sentences.of(passage.found)));
      const [wanted] = await model.embed({ texts: [asked], priority: 'query' });
      if (wanted === undefined) throw new Error('The embedding model gave no vector for the question.');
      return toAnswer(rank(wanted, found.flat()), Math.round(performance.now() - startedAt));
    },
  };
}

/** The nearest ones; the same sentence on two pages is not said twice. */
function rank(wanted: Float32Array, sentences: readonly EmbeddedSentence[]): Scored<CitedQuote>[] {
  const scored = sentences
    .map(({ quote, vector }) => ({ found: quote, score: dotProduct(wanted, vector) }))
    .sort((a, b) => b.score - a.score);
  const isFirst = ({ found }: Scored<CitedQuote>, index: number) =>
    scored.findIndex((one) => one.found.quote === found.quote) === index;
  return scored.filter(isFirst).slice(0, sentencesMax);
}

function toAnswer(best: readonly Scored<CitedQuote>[], totalMs: number): GivenAnswer {
  const isSaid = best.length > 0;
  return {
    outcome: isSaid ? 'answered' : 'abstained',
    sentences: best.map(({ found }) => ({ text: found.quote, citations: [found] })),
    route: name,
    firstSentenceMs: isSaid ? totalMs : null,
    totalMs,
    evidence: best[0]?.score ?? null,
    violations: [],
  };
}
