import { AppError } from '@footnote/core';
import { answersLimits } from './answers.limits.ts';

/** So many answers at a time and no queue: a caller over the limit is told at once when to come back. */
export class AnswerSlots {
  #taken = 0;

  /** @throws AppError `too-many-answers` */
  async hold<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#taken >= answersLimits.concurrentMax) throw tooManyAnswers();
    this.#taken += 1;
    try {
      return await work();
    } finally {
      this.#taken -= 1;
    }
  }
}

function tooManyAnswers(): AppError {
  return new AppError({
    kind: 'too-many',
    code: 'too-many-answers',
    publicMessage: `${answersLimits.concurrentMax} answers are being worked on, which is the limit. Ask again in a few seconds.`,
    retryAfterSeconds: 2,
  });
}
