import {
  ApplyRetention,
  AuditTrail,
  DeleteAnswers,
  EraseUser,
  ExportPerson,
  ForgetReader,
  type Answer,
} from '@footnote/core';
import { buildAnswer } from '../builders/build-answer.ts';
import { buildDecision, buildReviewItem } from '../builders/build-review.ts';
import { FakeFootnote } from './fake-footnote.ts';
import { FakeIdempotencyStore } from './fake-idempotency-store.ts';
import { FakePeople } from './fake-people.ts';

/** What is done with a person's data, wired on fakes, with people and what they asked. */
export class FakePrivacy {
  readonly people = new FakePeople();
  readonly footnote = new FakeFootnote();
  readonly eraseUser: EraseUser;
  readonly exportPerson: ExportPerson;
  readonly applyRetention: ApplyRetention;

  constructor() {
    const { people, footnote } = this;
    const { answers, reviews, auditLog, clock, refreshOwner } = footnote;
    const { documents } = footnote.stores;
    const deleteAnswers = new DeleteAnswers(answers, reviews);
    const forgetReader = new ForgetReader(footnote.unitOfWork, documents, refreshOwner);
    const idempotency = new FakeIdempotencyStore();
    const shared = { ...people, answers, reviews };
    this.eraseUser = new EraseUser({ ...shared, idempotency, deleteAnswers, forgetReader });
    this.exportPerson = new ExportPerson({ ...shared, documents, auditLog });
    const auditTrail = new AuditTrail(auditLog, clock);
    this.applyRetention = new ApplyRetention({ deleteAnswers, auditLog, auditTrail, clock });
  }

  async ask(askedBy: string, changes: Partial<Answer> = {}): Promise<Answer> {
    const answer = buildAnswer(changes);
    await this.footnote.answers.insert({ answer, askedBy, audience: null });
    return answer;
  }

  /** Lets a reviewer approve the answer. */
  async approve({ id: answerId }: Answer, decidedBy = 'user:rita'): Promise<void> {
    const item = buildReviewItem({ answerId });
    await this.footnote.reviews.open(item);
    await this.footnote.reviews.decide(buildDecision({ itemId: item.id, answerId, kind: 'approve-answer', decidedBy }));
  }
}
