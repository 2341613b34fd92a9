import { AnswerStore, redactAnswer, type Feedback, type StoredAnswer } from '@footnote/core';

export class FakeAnswerStore extends AnswerStore {
  readonly #answers = new Map<string, StoredAnswer>();
  readonly #feedback = new Map<string, Feedback>();

  /** What was given so far, so that tests can look. */
  get feedback(): Feedback[] {
    return [...this.#feedback.values()];
  }

  override async insert(stored: StoredAnswer): Promise<void> {
    this.#answers.set(stored.answer.id, structuredClone(stored));
  }

  override async find(id: string): Promise<StoredAnswer | null> {
    return structuredClone(this.#answers.get(id) ?? null);
  }

  override async hasConversation(conversationId: string, askedBy: string): Promise<boolean> {
    return [...this.#answers.values()].some(
      (stored) => stored.answer.conversationId === conversationId && stored.askedBy === askedBy,
    );
  }

  override async putFeedback(feedback: Feedback): Promise<void> {
    const key = JSON.stringify([feedback.givenBy, feedback.answerId, feedback.citation]);
    this.#feedback.set(key, structuredClone(feedback));
  }

  override async listFeedback(answerIds: string[]): Promise<Feedback[]> {
    return this.feedback.filter(({ answerId }) => answerIds.includes(answerId));
  }

  override async redactDocument(documentId: string): Promise<number> {
    let changed = 0;
    for (const stored of this.#answers.values()) {
      const answer = redactAnswer(stored.answer, documentId);
      if (answer === stored.answer) continue;
      this.#answers.set(answer.id, { ...stored, answer });
      changed += 1;
    }
    return changed;
  }
}
