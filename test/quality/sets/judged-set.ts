import type { AccessRequest, Sensitivity } from '@footnote/contracts';

/** One document of a set, as it is sent to the service. */
export interface JudgedDocument {
  externalId: string;
  title?: string;
  mediaType: string;
  read(): Promise<Uint8Array>;
  /** Who may read it by the set's own rules; the runner adds a group of its own to each document. */
  access: AccessRequest;
  sensitivity: Sensitivity;
  modifiedAt?: string;
  metadata?: Record<string, string>;
}

/** A place that holds (a part of) the answer. */
export interface GoldPlace {
  externalId: string;
  /** A slice of the document's text, up to markup and spacing. */
  quote?: string;
  /** 1-based page of a PDF. */
  page?: number;
}

export interface JudgedQuestion {
  id: string;
  type: string;
  question: string;
  /** The asker's earlier turns, oldest first: asked before, in the same conversation. */
  history: string[];
  /** All are needed; empty for a question without an answer. */
  gold: GoldPlace[];
  /** Relevant documents by external id with their grade, where a set judges documents instead of places. */
  relevant?: Record<string, number>;
  /** Facts that the answer has to hold: of each inner list at least one phrase, whatever its case. */
  must: string[][];
  /** Phrases that the answer must not hold. */
  mustNot: string[];
  isAnswerable: boolean;
  /** `clarify`: asking back is right as well. */
  route?: 'small' | 'large' | 'clarify' | 'abstain';
  /** Groups of the asker, besides `everyone`. */
  groups: string[];
  /** Ask with these documents alone (single-passage mode). */
  onlyDocuments?: string[];
}

/** What is measured on a set; `leave-gold-out` asks its answerable questions again without their gold documents. */
export type Measure = 'retrieval' | 'answers' | 'leave-gold-out';

/** Documents of one company and the questions that were judged on them. */
export interface JudgedSet {
  name: string;
  /** One line for the report: what it is, how many of what, and what it cannot show. */
  description: string;
  measures: Measure[];
  documents: JudgedDocument[];
  questions: JudgedQuestion[];
}

/** Null, with a reason to print, when the set's files are not on this machine. */
export type ReadSet = () => Promise<JudgedSet | { missing: string }>;
