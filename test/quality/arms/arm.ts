import type { JudgedQuestion } from '../sets/judged-set.ts';

/** A found piece of a document: offsets count UTF-16 code units of the version's text. */
export interface RankedPassage {
  externalId: string;
  start: number;
  end: number;
  text: string;
  /** 1-based page of a PDF on which it begins; absent where nobody can tell. */
  page?: number | null;
  /** Laws of the contract that this search result breaks, each in words; absent where there is no result to check. */
  violations?: string[];
}

/** One way of finding passages, best first; at most ten for a question. */
export interface RetrievalArm {
  name: string;
  rank(question: JudgedQuestion): Promise<RankedPassage[]>;
}

export interface CitedQuote {
  externalId: string;
  quote: string;
  start: number;
  end: number;
  /** 1-based page of a PDF; null where the format has none. */
  page: number | null;
}

export interface GivenSentence {
  text: string;
  citations: CitedQuote[];
}

/** What an arm said to a question; baselines that cannot cite have empty `citations`. */
export interface GivenAnswer {
  outcome: 'answered' | 'partial' | 'needs-clarification' | 'abstained' | 'handed-off';
  sentences: GivenSentence[];
  /** Who worded it: `extractive`, `small`, … or the baseline's name. */
  route: string;
  /** Null when nothing was shown. */
  firstSentenceMs: number | null;
  totalMs: number;
  evidence: number | null;
  /** Laws of the contract that this answer broke, each in words; empty for a lawful one. */
  violations: string[];
}

/** One way of answering. `withoutGold`: as if the question's gold documents were not there. */
export interface AnswerArm {
  name: string;
  answer(question: JudgedQuestion, options: { withoutGold: boolean }): Promise<GivenAnswer>;
}
