import { describe, expect, it } from '@jest/globals';
import { AnswerSlots } from './answer-slots.ts';
import { answersLimits } from './answers.limits.ts';

const { concurrentMax, concurrentOfSubjectMax, questionCharactersPerMinute } = answersLimits;
const done = () => Promise.resolve('done');

/** As many answers as are asked for, which end together. */
function hold(slots: AnswerSlots, id: string, count: number): { end: () => Promise<unknown> } {
  const { promise, resolve } = Promise.withResolvers<string>();
  const held = Array.from({ length: count }, () => slots.hold({ subject: { id }, question: 'Why?' }, () => promise));
  return {
    end: () => {
      resolve('ended');
      return Promise.all(held);
    },
  };
}

describe('AnswerSlots', () => {
  it('leaves slots to others when one caller asks a lot, and gives all of them back', async () => {
    const slots = new AnswerSlots();
    const ana = hold(slots, 'user:ana', concurrentOfSubjectMax);
    const own = slots.hold({ subject: { id: 'user:ana' }, question: 'Why?' }, done);
    await expect(own).rejects.toMatchObject({ code: 'too-many-answers', retryAfterSeconds: 2 });
    expect(await slots.hold({ subject: { id: 'user:ben' }, question: 'Why?' }, done)).toBe('done');
    await ana.end();
    expect(await slots.hold({ subject: { id: 'user:ana' }, question: 'Why?' }, done)).toBe('done');
  });

  it('has only so many for all, the local admin with them', async () => {
    const slots = new AnswerSlots();
    const all = hold(slots, 'local-admin', concurrentMax);
    const next = slots.hold({ subject: { id: 'local-admin' }, question: 'Why?' }, done);
    await expect(next).rejects.toMatchObject({ code: 'too-many-answers' });
    await all.end();
  });

  it('takes only so many characters a minute of one caller', async () => {
    const slots = new AnswerSlots();
    const question = 'x'.repeat(questionCharactersPerMinute / 2);
    for (let asked = 0; asked < 2; asked += 1) await slots.hold({ subject: { id: 'user:ana' }, question }, done);
    const third = slots.hold({ subject: { id: 'user:ana' }, question }, done);
    await expect(third).rejects.toMatchObject({ code: 'too-many-characters' });
  });
});
