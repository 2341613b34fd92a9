import { AppError, TaskQueue, type Clock, type JsonValue, type Task, type TaskKind } from '@footnote/core';
import { FakeClock } from './fake-clock.ts';

const tasksMax = 1_000;
const inHandMax = 2;
const attemptsMax = 3;
const keepEndedMs = 24 * 60 * 60 * 1000;

interface QueuedTask extends Task {
  attempts: number;
  endedAtMs: number | null;
}

type Work = (payload: JsonValue, signal: AbortSignal) => Promise<void>;

/** Works in the background as soon as a kind is started, and repeats at once what failed. */
export class FakeTaskQueue extends TaskQueue {
  readonly #tasks = new Map<string, QueuedTask>();
  readonly #works = new Map<TaskKind, Work>();
  readonly #inHand = new Map<QueuedTask, Promise<void>>();
  readonly #stopping = new AbortController();
  readonly #clock: Clock;

  constructor(clock: Clock = new FakeClock()) {
    super();
    this.#clock = clock;
  }

  override async enqueueOnce({ kind, key, payload }: Task): Promise<boolean> {
    const id = JSON.stringify([kind, key]);
    const known = this.#tasks.get(id);
    const nowMs = this.#clock.now().getTime();
    if (known && (known.endedAtMs === null || nowMs - known.endedAtMs < keepEndedMs)) return false;
    if (this.#unfinished(kind).length >= tasksMax) throw queueFull();
    this.#tasks.set(id, { kind, key, payload: structuredClone(payload), attempts: 0, endedAtMs: null });
    this.#handOut();
    return true;
  }

  override async start(kind: TaskKind, work: Work): Promise<void> {
    this.#works.set(kind, work);
    this.#handOut();
  }

  override async stop(): Promise<void> {
    this.#works.clear();
    this.#stopping.abort(new Error('The queue stops.'));
    await Promise.all(this.#inHand.values());
  }

  #handOut(): void {
    for (const [kind, work] of this.#works) {
      const ofKind = this.#unfinished(kind);
      const free = inHandMax - ofKind.filter((task) => this.#inHand.has(task)).length;
      const waiting = ofKind.filter((task) => !this.#inHand.has(task)).slice(0, free);
      for (const task of waiting) this.#inHand.set(task, this.#run(task, work));
    }
  }

  async #run(task: QueuedTask, work: Work): Promise<void> {
    task.attempts += 1;
    const isDone = await work(structuredClone(task.payload), this.#stopping.signal).then(
      () => true,
      () => false,
    );
    this.#inHand.delete(task);
    if (isDone || task.attempts >= attemptsMax) task.endedAtMs = this.#clock.now().getTime();
    this.#handOut();
  }

  #unfinished(kind: TaskKind): QueuedTask[] {
    return [...this.#tasks.values()].filter((task) => task.kind === kind && task.endedAtMs === null);
  }
}

function queueFull(): AppError {
  return new AppError({ kind: 'unavailable', code: 'queue-full', publicMessage: 'Too many tasks are waiting.' });
}
