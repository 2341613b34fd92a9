import { mayViewAnswer } from '../access/policy.ts';
import type { Subject } from '../access/subject.ts';
import type { DocumentStore } from '../ingestion/document-stores.ts';
import { answerNotFound } from './answer-errors.ts';
import type { AnswerStore } from './answer-store.ts';
import type { Answer } from './answer.ts';
import { withoutUnreadable } from './without-unreadable.ts';

/**
 * A stored answer as it may be seen today by its asker, by those for whom it was made as well, or by a reviewer: what rests
 * on a document that this subject can no longer read is gone.
 */
export class ViewAnswer {
  readonly #answers: AnswerStore;
  readonly #documents: DocumentStore;

  constructor(answers: AnswerStore, documents: DocumentStore) {
    this.#answers = answers;
    this.#documents = documents;
  }

  /** @throws AppError `answer-not-found` */
  async run(id: string, subject: Subject): Promise<Answer> {
    const stored = await this.#answers.find(id);
    if (stored === null || !mayViewAnswer(subject, stored)) throw answerNotFound();
    return withoutUnreadable(stored.answer, [subject], this.#documents);
  }
}
