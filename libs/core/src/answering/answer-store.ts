import type { Feedback, StoredAnswer } from './answer.ts';

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
}
