import { dotProduct } from '../retrieval/dot-product.ts';
import type { EmbeddingModel } from '../retrieval/embedding-model.ts';
import type { AskedQuestion } from '../retrieval/ranking-corrections.ts';
import { contentStems, wordsOf } from '../retrieval/words.ts';
import { complexityMin, questionComplexity } from '../routing/question-complexity.ts';
import { factsIn } from '../shared/facts-in-text.ts';
import { ModelUnavailableError } from '../shared/model-unavailable-error.ts';
import { reviewLimits } from './review.limits.ts';

/**
 * From this similarity on, two questions that state the same facts count as one. Measured on human paraphrases of 125 FAQ
 * threads, half of them approved: see docs/decisions/0013 and `models/recipes/fit-question-likeness.ts`.
 */
export const sameQuestionMin = 0.72;
/** When the known question has words of substance that the new one lacks: they may be what it is about. */
const otherWordsMin = 0.85;

/** Which of the known questions ask the same as a new one. Keeps their vectors, so that only new ones are embedded. */
export class QuestionMatcher {
  readonly #embeddingModel: EmbeddingModel;
  #vectors = new Map<string, Float32Array>();

  constructor(embeddingModel: EmbeddingModel) {
    this.#embeddingModel = embeddingModel;
  }

  /** Likeness by known question, 0…1, only of those that count as the same; by equal words when there are no vectors. */
  async match(asked: AskedQuestion, known: readonly string[]): Promise<Map<string, number>> {
    const questions = [...new Set(known)];
    const { vector } = asked;
    const vectors = vector === null ? null : await this.#vectorsOf(questions);
    const likeness = questions.map((question): [string, number] => {
      const own = vectors?.get(question);
      if (vectors === null || vector === null) return [question, Number(sameWords(asked.text, question))];
      return [question, own === undefined ? 0 : dotProduct(vector, own)];
    });
    // A product of vectors costs far less than reading two questions, and leaves few of them to read.
    const alike = likeness.filter(([, score]) => score >= sameQuestionMin);
    return new Map(
      alike.filter(
        ([question, score]) => score >= likenessMin(asked.text, question) && statesTheSame(asked.text, question),
      ),
    );
  }

  async #vectorsOf(questions: readonly string[]): Promise<Map<string, Float32Array> | null> {
    const missing = questions.filter((question) => !this.#vectors.has(question));
    try {
      for (let start = 0; start < missing.length; start += reviewLimits.embeddedTogetherMax) {
        const texts = missing.slice(start, start + reviewLimits.embeddedTogetherMax);
        const vectors = await this.#embeddingModel.embed({ texts, priority: 'query' });
        for (const [position, text] of texts.entries()) this.#keep(text, vectors[position]);
      }
      return this.#vectors;
    } catch (error) {
      if (error instanceof ModelUnavailableError) return null;
      throw error;
    }
  }

  #keep(question: string, vector: Float32Array | undefined): void {
    if (this.#vectors.size >= reviewLimits.activeDecisionsMax) this.#vectors = new Map();
    if (vector !== undefined) this.#vectors.set(question, vector);
  }
}

/**
 * Whether two questions could ask the same: numbers, names and negations of each stand in the other, and both ask one thing
 * or both several. Meaning alone does not tell Spain from Germany, this year from last, or a part from the whole.
 */
export function statesTheSame(a: string, b: string): boolean {
  if (questionComplexity(a) >= complexityMin !== questionComplexity(b) >= complexityMin) return false;
  if (factsIn(a, 'negations').length > 0 !== factsIn(b, 'negations').length > 0) return false;
  return holdsFactsOf(a, b) && holdsFactsOf(b, a);
}

/** How alike two questions must be to count as one. */
export function likenessMin(asked: string, known: string): number {
  const words = contentStems(asked);
  return [...contentStems(known)].every((stem) => words.has(stem)) ? sameQuestionMin : otherWordsMin;
}

function holdsFactsOf(text: string, other: string): boolean {
  const words = new Set(wordsOf(text).map(({ stem }) => stem));
  const facts = (['names', 'numbers', 'numberWords'] as const).flatMap((kind) => factsIn(other, kind));
  return facts.every((fact) => wordsOf(fact).every(({ stem }) => words.has(stem)));
}

function sameWords(a: string, b: string): boolean {
  const [left, right] = [contentStems(a), contentStems(b)];
  return left.size === right.size && [...left].every((stem) => right.has(stem));
}
