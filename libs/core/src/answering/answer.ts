import type { Audience } from '../access/readers.ts';
import type { PassagePlace } from '../retrieval/passage-place.ts';
import type { Span } from '../retrieval/passage.ts';
import type { SearchHit } from '../retrieval/search-hit.ts';

export type AnswerOutcome = 'answered' | 'partial' | 'needs-clarification' | 'abstained' | 'handed-off';
export type Verdict = 'quoted' | 'supported' | 'partly-supported';
export type RouteDecision = 'curated' | 'extractive' | 'small' | 'large' | 'human';

/** A place in one version: `version.text.slice(start, end) === quote`. */
export interface Citation extends Span, PassagePlace {
  number: number;
  quote: string;
  /** Of the whole cited version, see Version.contentHash. */
  contentHash: string;
}

export interface AnswerSentence {
  text: string;
  verdict: Verdict;
  /** Numbers of citations; never empty. */
  citations: number[];
}

export interface RouteReason {
  signal: string;
  value: number | string | boolean;
  threshold: number | string | boolean | null;
  effect: string;
}

export interface Route {
  decision: RouteDecision;
  model: string | null;
  escalatedAfterDraft: boolean;
  reasons: RouteReason[];
  costUsd: number;
}

export interface AnswerTimings {
  totalMs: number;
  retrieveMs: number;
  readMs: number;
  draftMs: number;
  verifyMs: number;
}

export interface Answer {
  id: string;
  conversationId: string;
  question: string;
  standaloneQuestion: string;
  outcome: AnswerOutcome;
  text: string;
  sentences: AnswerSentence[];
  unconfirmed: { text: string; reason: string }[];
  /** Documents whose passages a drafting model was given, cited or not: what it drafted may hold their words. */
  draftedFrom: string[];
  choices: { label: string; question: string }[];
  conflicts: { citations: number[]; detail: string }[];
  citations: Citation[];
  route: Route;
  evidence: { score: number; sufficient: boolean };
  /** The approved answer that this one repeats; null for one that was made from passages. */
  curated: { id: string; approvedAt: Date } | null;
  /** What else was found, best first. */
  related: SearchHit[];
  timings: AnswerTimings;
  createdAt: Date;
}

/** An answer with who may see it again: its asker, those whom it was made for as well, and reviewers. */
export interface StoredAnswer {
  answer: Answer;
  askedBy: string;
  audience: Audience | null;
}

export interface Feedback {
  id: string;
  answerId: string;
  givenBy: string;
  helpful: boolean;
  reason: string | null;
  citation: number | null;
  comment: string | null;
  createdAt: Date;
}
