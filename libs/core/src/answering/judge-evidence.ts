import type { RetrievedPassage } from '../retrieval/retrieve-passages.ts';
import { contentStems } from '../retrieval/words.ts';
import { embeddingText } from '../ingestion/embedding-text.ts';
import { shareOf, type ScoredSentence } from './score-sentences.ts';

export interface Evidence {
  /** 0…1: how likely the best sentence answers the question. */
  score: number;
  sufficient: boolean;
}

export const evidenceScoreMin = 0.5;

/** Fitted by logistic regression on public question-passage pairs (docs/decisions/0008); without vectors only words count. */
const withMeaning = { bias: -4.2, similarity: 6.0, coverage: 3.2 };
const byWordsOnly = { bias: -3.2, similarity: 0, coverage: 6.0 };

/** Whether what was found suffices to answer. A score of its own: fused scores are for order only. */
export function judgeEvidence(question: string, best: ScoredSentence | undefined): Evidence {
  if (best === undefined) return { score: 0, sufficient: false };
  const coverage = shareOf(contentStems(question), wholeText(best.retrieved));
  const weights = best.similarity === null ? byWordsOnly : withMeaning;
  const logit = weights.bias + weights.similarity * (best.similarity ?? 0) + weights.coverage * coverage;
  const score = Math.round((1000 * 1) / (1 + Math.exp(-logit))) / 1000;
  return { score, sufficient: score >= evidenceScoreMin };
}

function wholeText({ document, passage }: RetrievedPassage): string {
  return embeddingText(document.title, passage);
}
