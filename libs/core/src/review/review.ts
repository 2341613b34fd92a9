import type { Span } from '../retrieval/passage.ts';

export const decisionKinds = [
  'confirm',
  'wrong-passage',
  'wrong-span',
  'outdated',
  'approve-answer',
  'dismiss',
] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** What people said about an answer, or about one of its citations, waiting for a reviewer or decided. */
export interface ReviewItem {
  id: string;
  answerId: string;
  /** Null: the answer as a whole. */
  citation: number | null;
  question: string;
  state: 'open' | 'decided';
  /** Whether anybody found it unhelpful. */
  reported: boolean;
  /** When it was opened, or opened again by a later report. */
  openedAt: Date;
}

/** The place that a decision is about; it holds no text, so nothing remains here of a document that is deleted. */
export interface DecisionTarget extends Span {
  source: string;
  externalId: string;
  documentId: string;
  versionId: string;
  passageId: string;
}

/** A reviewer's word on an item. It has its effect until it is undone. */
export interface ReviewDecision {
  id: string;
  itemId: string;
  kind: DecisionKind;
  note: string | null;
  answerId: string;
  question: string;
  /** The citations decided on: one, or all of the answer's. */
  targets: DecisionTarget[];
  decidedBy: string;
  decidedAt: Date;
  undoneAt: Date | null;
}
