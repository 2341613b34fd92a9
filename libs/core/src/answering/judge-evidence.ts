import { embeddingText } from '../ingestion/embedding-text.ts';
import { contentStems } from '../retrieval/words.ts';
import { shareOf, type ScoredSentence } from './score-sentences.ts';

export interface Evidence {
  /** 0…1: how likely the best sentence answers the question. */
  score: number;
  sufficient: boolean;
}

export interface EvidenceFeatures {
  /** Of the best sentence to the question; null without an embedding model. */
  similarity: number | null;
  /** Share of the question's words that stand in the best sentence's passage, its title or headings. */
  coverage: number;
}

export const evidenceScoreMin = 0.5;

/** Fitted by `models/recipes/fit-evidence.ts`, see there; by words alone there is one feature less. */
const withMeaning = { bias: -6.4, similarity: 6.51, coverage: 4.81 };
const byWordsOnly = { bias: -4.18, similarity: 0, coverage: 6.9 };

/** Whether what was found suffices to answer. A score of its own: fused scores are for order only. */
export function judgeEvidence(question: string, best: ScoredSentence | undefined): Evidence {
  if (best === undefined) return { score: 0, sufficient: false };
  const { similarity, coverage } = evidenceFeatures(question, best);
  const weights = similarity === null ? byWordsOnly : withMeaning;
  const logit = weights.bias + weights.similarity * (similarity ?? 0) + weights.coverage * coverage;
  const score = Math.round(1000 / (1 + Math.exp(-logit))) / 1000;
  return { score, sufficient: score >= evidenceScoreMin };
}

export function evidenceFeatures(question: string, { retrieved, similarity }: ScoredSentence): EvidenceFeatures {
  const place = embeddingText(retrieved.document.title, retrieved.passage);
  return { similarity, coverage: shareOf(contentStems(question), place) };
}
