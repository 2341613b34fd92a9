import type { Subject } from '../access/subject.ts';
import type { DocumentStore } from '../ingestion/document-stores.ts';
import { answerNotFound } from './answer-errors.ts';
import type { AnswerStore } from './answer-store.ts';
import type { Answer } from './answer.ts';
import { withoutUnreadable } from './without-unreadable.ts';

/** A stored answer as its asker (or a reviewer) may see it today: what rests on a document that is no longer readable is gone. */
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
    const mayView = stored?.askedBy === subject.id || subject.scopes.includes('review');
    if (stored === null || !mayView) throw answerNotFound();
    return withoutUnreadable(stored.answer, [subject], this.#documents);
  }
}
