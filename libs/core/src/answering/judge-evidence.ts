import { embeddingText } from '../ingestion/embedding-text.ts';
import { contentStems } from '../retrieval/words.ts';
import { shareOf, type ScoredSentence } from './score-sentences.ts';

export interface Evidence {
  /** 0…1: how likely the best sentence answers the question. */
  score: number;
  sufficient: boolean;
}

/** What tells an answer from the nearest thing to one; the similarities are 0 without an embedding model. */
export interface EvidenceFeatures {
  /** Of the best sentence to the question. */
  sentence: number;
  /** Of the nearest passage to the question. */
  passage: number;
  /** How far the nearest passage stands out from the last one read. */
  margin: number;
  /** Share of the question's words in the best sentence's passage, its title or headings. */
  coverage: number;
}

export const evidenceScoreMin = 0.4;

/** Fitted by `models/recipes/fit-evidence.ts`: see there, and docs/decisions/0008. */
const withMeaning = { bias: -2.62, sentence: 2.92, passage: -0.12, margin: 3.86, coverage: 1.22 };
const byWordsOnly = { bias: -1.13, sentence: 0, passage: 0, margin: 0, coverage: 2.28 };

/** Whether what was found suffices to answer. A score of its own: fused scores are for order only. */
export function judgeEvidence(question: string, scored: readonly ScoredSentence[]): Evidence {
  const features = evidenceFeatures(question, scored);
  if (features === null) return { score: 0, sufficient: false };
  const weights = scored[0]?.similarity === null ? byWordsOnly : withMeaning;
  const logit =
    weights.bias +
    weights.sentence * features.sentence +
    weights.passage * features.passage +
    weights.margin * features.margin +
    weights.coverage * features.coverage;
  const score = Math.round(1000 / (1 + Math.exp(-logit))) / 1000;
  return { score, sufficient: score >= evidenceScoreMin };
}

/** Null when there is no sentence at all. */
export function evidenceFeatures(question: string, scored: readonly ScoredSentence[]): EvidenceFeatures | null {
  const [best] = scored;
  if (best === undefined) return null;
  const passages = scored.map(({ retrieved }) => retrieved.semantic).filter((semantic) => semantic !== null);
  const nearest = passages.length === 0 ? 0 : Math.max(...passages);
  const farthest = passages.length === 0 ? 0 : Math.min(...passages);
  const place = embeddingText(best.retrieved.document.title, best.retrieved.passage);
  return {
    sentence: best.similarity ?? 0,
    passage: nearest,
    margin: nearest - farthest,
    coverage: shareOf(contentStems(question), place),
  };
}
