import type { GivenAnswer } from './arms/arm.ts';

/** How well one arm ranked for one question. Ranks are 1-based; null: not among the first ten. */
export interface RetrievalRecord {
  set: string;
  arm: string;
  questionId: string;
  type: string;
  question: string;
  /** How many gold quotes or pages it has, and how many relevant documents: with none, its ranks and its gain say nothing. */
  goldPlaces: number;
  goldDocuments: number;
  /** Rank at which the first gold quote is held, and at which all are. */
  firstQuoteRank: number | null;
  allQuotesRank: number | null;
  firstDocumentRank: number | null;
  /** Of the documents in the order of their best passage. */
  ndcg10: number;
  /** How many gold quotes stand nowhere in the texts of their documents: no retrieval can find them. */
  quotesNotInText: number;
  /** Those of the ranked passages. */
  violations: string[];
}

/** What one arm said to one question, and how that was judged. */
export interface AnswerRecord {
  set: string;
  arm: string;
  questionId: string;
  type: string;
  question: string;
  isAnswerable: boolean;
  withoutGold: boolean;
  given: GivenAnswer;
  /** How many facts the answer has to hold, and how many gold places it may cite: with none, the figures on them say nothing. */
  factsRequired: number;
  goldPlaces: number;
  /** Number of sentences from the start after which all required facts have been said; null: never. */
  factsWithin: number | null;
  /** Share of the required facts that the answer holds, and of these that stand inside a quote cited by the sentence that says them. */
  factsShare: number;
  factsInQuotesShare: number;
  forbidden: string[];
  citesGold: boolean;
  /** Answered what has an answer, or refused what has none; asking back counts where the question is ambiguous. */
  isOutcomeRight: boolean;
}

/** A set as it was asked. */
export interface SetRecord {
  name: string;
  /** What it is, how many of what, and what it cannot show. */
  description: string;
  documents: number;
  /** Fewer than it has where the run was limited. */
  questions: number;
  /** Documents that the service could not make searchable, each with the reason. */
  failedDocuments: { externalId: string; reason: string }[];
  /** From the first document sent to the last one searchable. */
  ingestMs: number;
}

/** One run of the harness, as it is kept beside the tables. */
export interface QualityRun {
  startedAt: string;
  commit: string;
  command: string;
  machine: string;
  sets: SetRecord[];
  retrieval: RetrievalRecord[];
  answers: AnswerRecord[];
}
