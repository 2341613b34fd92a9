import type { IdPage } from '../shared/id-page.ts';
import type { Feedback, StoredAnswer } from './answer.ts';

/** Answers of one subject, or those from before some time; at most 1,000 of them, the oldest ids first. */
export interface AnswersToDelete {
  of: { askedBy: string } | { before: Date };
  /** Ids of answers that stay; at most 5,000. */
  keep: string[];
  limit: number;
}

export abstract class AnswerStore {
  abstract insert(stored: StoredAnswer): Promise<void>;
  abstract find(id: string): Promise<StoredAnswer | null>;
  /** Whether this subject has a conversation of this id. */
  abstract hasConversation(conversationId: string, askedBy: string): Promise<boolean>;
  /** One row a giver, answer and citation; a later one replaces the earlier. */
  abstract putFeedback(feedback: Feedback): Promise<void>;
  /** What was given on these answers, oldest first; at most 100 ids. */
  abstract listFeedback(answerIds: string[]): Promise<Feedback[]>;
  /** Removes the document's citations, the sentences that cite nothing else, and its related hits from stored answers; returns how many answers changed. */
  abstract redactDocument(documentId: string): Promise<number>;
  /** Those that this subject asked for, in order of id. */
  abstract listOf(askedBy: string, page: IdPage): Promise<StoredAnswer[]>;
  /** Feedback that this subject gave, in order of id. */
  abstract listFeedbackOf(givenBy: string, page: IdPage): Promise<Feedback[]>;
  /** Removes answers, with what was said about them; returns how many. */
  abstract deleteSome(which: AnswersToDelete): Promise<number>;
  /** Lets somebody else have asked for what this subject asked for; returns how many answers that were. */
  abstract reassign(askedBy: string, to: string): Promise<number>;
  /** Takes this subject's comments away and puts another name to their feedback; returns how much there was. */
  abstract eraseFeedback(givenBy: string, pseudonym: string): Promise<number>;
}
