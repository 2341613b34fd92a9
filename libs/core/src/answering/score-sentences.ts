import { embeddingText } from '../ingestion/embedding-text.ts';
import { dotProduct } from '../retrieval/dot-product.ts';
import type { EmbeddingModel } from '../retrieval/embedding-model.ts';
import type { RetrievedPassage } from '../retrieval/retrieve-passages.ts';
import { contentStems } from '../retrieval/words.ts';
import { ModelUnavailableError } from '../shared/model-unavailable-error.ts';
import { answerTypeOf, holdsAnswerType } from './answer-type.ts';
import { answeringLimits } from './answering.limits.ts';
import { quotableSentences, type QuotableSentence } from './quotable-sentences.ts';

export interface ScoredSentence extends QuotableSentence {
  /** For order among the sentences of one question. */
  score: number;
  /** Similarity of meaning to the question, −1…1; null without an embedding model. */
  similarity: number | null;
}

/** Weights measured on a handbook (docs/architecture.md): meaning alone and in its place, then the passage's own rank. */
const weights = { alone: 0.5, inPlace: 0.5, passage: 0.5, answerType: 0.12, stub: 0.15 } as const;
const stubCharactersMax = 20;

/** Sentences of the passages, best first, for how well each answers the question. */
export async function scoreSentences(
  model: EmbeddingModel,
  { question, passages, signal }: { question: string; passages: readonly RetrievedPassage[]; signal: AbortSignal },
): Promise<ScoredSentence[]> {
  const sentences = quotableSentences(passages).slice(0, answeringLimits.sentencesReadMax);
  const similarities = await similaritiesTo(model, { question, sentences, signal });
  const type = answerTypeOf(question);
  return sentences
    .map((sentence, position): ScoredSentence => {
      const [alone, inPlace] = similarities?.[position] ?? overlaps(question, sentence);
      const likeness = weights.alone * alone + weights.inPlace * inPlace;
      const shape =
        (holdsAnswerType(sentence.text, type) ? weights.answerType : 0) - (isStub(sentence.text) ? weights.stub : 0);
      const score = likeness + weights.passage * sentence.retrieved.fused + shape;
      return { ...sentence, score, similarity: similarities === null ? null : Math.max(alone, inPlace) };
    })
    .sort((a, b) => b.score - a.score);
}

async function similaritiesTo(
  model: EmbeddingModel,
  { question, sentences, signal }: { question: string; sentences: readonly QuotableSentence[]; signal: AbortSignal },
): Promise<[alone: number, inPlace: number][] | null> {
  const inPlace = sentences.map(({ retrieved, text }) =>
    embeddingText(retrieved.document.title, { headingPath: retrieved.passage.headingPath, text }),
  );
  try {
    const texts = [question, ...sentences.map(({ text }) => text), ...inPlace];
    const [asked, ...vectors] = await model.embed({ texts, priority: 'query', signal });
    if (asked === undefined) return null;
    return sentences.map((_, position) => [
      likenessOf(asked, vectors[position]),
      likenessOf(asked, vectors[sentences.length + position]),
    ]);
  } catch (error) {
    if (error instanceof ModelUnavailableError) return null;
    throw error;
  }
}

function likenessOf(asked: Float32Array, vector: Float32Array | undefined): number {
  return vector === undefined ? 0 : dotProduct(asked, vector);
}

/** Without a model: the share of the question's words in the sentence, alone and with its headings. */
function overlaps(question: string, { retrieved, text }: QuotableSentence): [alone: number, inPlace: number] {
  const asked = contentStems(question);
  const place = embeddingText(retrieved.document.title, { headingPath: retrieved.passage.headingPath, text });
  return [shareOf(asked, text), shareOf(asked, place)];
}

export function shareOf(stems: ReadonlySet<string>, text: string): number {
  if (stems.size === 0) return 0;
  const present = contentStems(text);
  return [...stems].filter((stem) => present.has(stem)).length / stems.size;
}

/** A heading-like fragment, a lead without its list, or a question: it names an answer and does not give it. */
function isStub(text: string): boolean {
  return text.length < stubCharactersMax || text.endsWith(':') || text.endsWith('?');
}
