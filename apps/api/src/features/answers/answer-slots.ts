import { AppError, type Subject } from '@footnote/core';
import { RateLimiter } from '../../http/rate-limiter.ts';
import { requestsLimits } from '../../http/requests.limits.ts';
import { answersLimits } from './answers.limits.ts';

const { concurrentMax, concurrentOfSubjectMax, questionCharactersPerMinute } = answersLimits;

interface Asked {
  subject: Pick<Subject, 'id'>;
  question: string;
}

/** So many answers at a time and no queue: a caller over the limit is told at once when to come back. */
export class AnswerSlots {
  #taken = 0;
  readonly #takenBySubject = new Map<string, number>();
  readonly #characters = new RateLimiter({
    perMinute: questionCharactersPerMinute,
    keysMax: requestsLimits.keysMax,
  });

  /** @throws AppError `too-many-answers`, `too-many-characters` */
  async hold<Result>({ subject, question }: Asked, work: () => Promise<Result>): Promise<Result> {
    if (this.#taken >= concurrentMax) throw tooManyAnswers(`${concurrentMax} answers are being worked on`);
    if (subject.id !== 'local-admin') this.#checkOwn(subject.id, question);
    this.#change(subject.id, 1);
    try {
      return await work();
    } finally {
      this.#change(subject.id, -1);
    }
  }

  #checkOwn(subjectId: string, question: string): void {
    if (this.#ofSubject(subjectId) >= concurrentOfSubjectMax)
      throw tooManyAnswers(`${concurrentOfSubjectMax} answers are being worked on for you`);
    const waitMs = this.#characters.take(subjectId, question.length);
    if (waitMs > 0) throw tooManyCharacters(waitMs);
  }

  #ofSubject(subjectId: string): number {
    return this.#takenBySubject.get(subjectId) ?? 0;
  }

  #change(subjectId: string, by: 1 | -1): void {
    this.#taken += by;
    const ofSubject = this.#ofSubject(subjectId) + by;
    if (ofSubject === 0) this.#takenBySubject.delete(subjectId);
    else this.#takenBySubject.set(subjectId, ofSubject);
  }
}

function tooManyAnswers(what: string): AppError {
  return new AppError({
    kind: 'too-many',
    code: 'too-many-answers',
    publicMessage: `${what}, which is the limit. Ask again in a few seconds.`,
    retryAfterSeconds: 2,
  });
}

function tooManyCharacters(waitMs: number): AppError {
  return new AppError({
    kind: 'too-many',
    code: 'too-many-characters',
    publicMessage: `Your questions have more than ${questionCharactersPerMinute.toLocaleString('en')} characters a minute, which is the limit. Go on after the time in Retry-After.`,
    retryAfterSeconds: Math.ceil(waitMs / 1_000),
  });
}
