import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createId, type JsonValue, type TaskQueue } from '@footnote/core';

/** A failed task is handed out again only after a while, so that what hinders it can pass. */
const retryTimeoutMs = 60_000;

/** A queue of its own, not started; the suite starts both kinds and stops it. */
export function describeTaskQueue({ open }: { open: () => Promise<TaskQueue> }): void {
  describe('TaskQueue', () => {
    const questions = new Recorder();
    const feedback = new Recorder();
    let tasks: TaskQueue;

    beforeAll(async () => {
      tasks = await open();
    });
    afterAll(() => tasks.stop());

    it('hands out what was queued before it started, as it was given', async () => {
      const payload = { key: createId('job'), list: [1, 'two', null, { deep: true }], text: 'ä\u2028"' };
      expect(await tasks.enqueueOnce({ kind: 'slack-question', key: payload.key, payload })).toBe(true);
      await tasks.start('slack-question', (given) => questions.work(given));
      await tasks.start('slack-feedback', (given) => feedback.work(given));
      await questions.until(1, payload.key);
      expect(questions.payloadsOf(payload.key)).toEqual([payload]);
    });

    it('does a task once, however often and however fast it is queued', async () => {
      const key = createId('job');
      const task = { kind: 'slack-question', key, payload: { key } } as const;
      const queued = await Promise.all(Array.from({ length: 20 }, () => tasks.enqueueOnce(task)));
      expect(queued.filter(Boolean)).toHaveLength(1);
      await questions.until(1, key);
      expect(await tasks.enqueueOnce(task)).toBe(false);
      expect(questions.payloadsOf(key)).toHaveLength(1);
    });

    it('knows tasks of two kinds apart', async () => {
      const key = createId('job');
      expect(await tasks.enqueueOnce({ kind: 'slack-question', key, payload: { key } })).toBe(true);
      expect(await tasks.enqueueOnce({ kind: 'slack-feedback', key, payload: { key } })).toBe(true);
      await Promise.all([questions.until(1, key), feedback.until(1, key)]);
    });

    it('has two in hand at a time', async () => {
      const keys = Array.from({ length: 6 }, () => createId('job'));
      for (const key of keys) await tasks.enqueueOnce({ kind: 'slack-question', key, payload: { key } });
      for (const key of keys) await questions.until(1, key);
      expect(questions.inHandMost).toBe(2);
    });

    it(
      'hands a failed task out again, and still knows it',
      async () => {
        const key = createId('job');
        feedback.failOnce(key);
        const task = { kind: 'slack-feedback', key, payload: { key } } as const;
        await tasks.enqueueOnce(task);
        await feedback.until(2, key);
        expect(await tasks.enqueueOnce(task)).toBe(false);
      },
      retryTimeoutMs,
    );
  });
}

/** Remembers what it was given, by the payload's key. */
class Recorder {
  inHandMost = 0;
  #inHand = 0;
  readonly #payloads: { key: string }[] = [];
  readonly #failing = new Set<string>();
  #onEnd: () => void = () => undefined;

  async work(given: JsonValue): Promise<void> {
    const payload = given as { key: string };
    this.#inHand += 1;
    this.inHandMost = Math.max(this.inHandMost, this.#inHand);
    // Long enough for another task to be handed out meanwhile.
    await new Promise((resolve) => setTimeout(resolve, 50));
    this.#inHand -= 1;
    this.#payloads.push(payload);
    this.#onEnd();
    if (this.#failing.delete(payload.key)) throw new Error('The network hiccups.');
  }

  failOnce(key: string): void {
    this.#failing.add(key);
  }

  payloadsOf(key: string): { key: string }[] {
    return this.#payloads.filter((payload) => payload.key === key);
  }

  /** Resolves when the task of this key was worked on so many times. */
  async until(times: number, key: string): Promise<void> {
    while (this.payloadsOf(key).length < times) {
      await new Promise<void>((resolve) => {
        this.#onEnd = chain(this.#onEnd, resolve);
      });
    }
  }
}

function chain(first: () => void, second: () => void): () => void {
  return () => {
    first();
    second();
  };
}
