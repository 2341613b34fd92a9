import {
  AnswerStore,
  redactAnswer,
  type AnswersToDelete,
  type Feedback,
  type IdPage,
  type StoredAnswer,
} from '@footnote/core';
import { pageById } from './page-by-id.ts';

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

  override async listOf(askedBy: string, page: IdPage): Promise<StoredAnswer[]> {
    const asked = [...this.#answers.values()].filter((stored) => stored.askedBy === askedBy);
    return structuredClone(pageById(asked, ({ answer }) => answer.id, page));
  }

  override async listFeedbackOf(givenBy: string, page: IdPage): Promise<Feedback[]> {
    const given = this.feedback.filter((feedback) => feedback.givenBy === givenBy);
    return structuredClone(pageById(given, ({ id }) => id, page));
  }

  override async deleteSome({ of, keep, limit }: AnswersToDelete): Promise<number> {
    const isMeant = ({ answer, askedBy }: StoredAnswer) =>
      !keep.includes(answer.id) && ('before' in of ? answer.createdAt < of.before : askedBy === of.askedBy);
    const meant = [...this.#answers.values()].filter(isMeant);
    const deleted = pageById(meant, ({ answer }) => answer.id, { after: null, limit });
    for (const { answer } of deleted) {
      this.#answers.delete(answer.id);
      for (const [key, { answerId }] of this.#feedback) if (answerId === answer.id) this.#feedback.delete(key);
    }
    return deleted.length;
  }

  override async reassign(askedBy: string, to: string): Promise<number> {
    const asked = [...this.#answers.values()].filter((stored) => stored.askedBy === askedBy);
    for (const stored of asked) stored.askedBy = to;
    return asked.length;
  }

  override async eraseFeedback(givenBy: string, pseudonym: string): Promise<number> {
    const given = [...this.#feedback].filter(([, feedback]) => feedback.givenBy === givenBy);
    for (const [key, feedback] of given) {
      this.#feedback.delete(key);
      await this.putFeedback({ ...feedback, givenBy: pseudonym, comment: null });
    }
    return given.length;
  }
}
