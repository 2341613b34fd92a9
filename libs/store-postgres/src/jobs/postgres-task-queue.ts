import { createHash } from 'node:crypto';
import { AppError, TaskQueue, taskKinds, type JsonValue, type Task, type TaskKind } from '@footnote/core';
import type { PgBoss } from 'pg-boss';
import type { Connection } from '../connection/connection.ts';
import { BossQueue } from './boss-queue.ts';
import { jobLimits } from './job.limits.ts';

interface QueuedTask {
  payload: JsonValue;
}

/** Each kind is a queue on pg-boss; that a task is there once is the primary key of pg-boss' table. */
export class PostgresTaskQueue extends TaskQueue {
  readonly #queues: ReadonlyMap<TaskKind, BossQueue<QueuedTask>>;

  constructor(boss: PgBoss, connection: Connection) {
    super();
    this.#queues = new Map(taskKinds.map((kind) => [kind, createQueue(kind, boss, connection)]));
  }

  /** Once, after pg-boss has started and before anything else. */
  async prepare(): Promise<void> {
    for (const queue of this.#queues.values()) await queue.prepare();
  }

  override async enqueueOnce({ kind, key, payload }: Task): Promise<boolean> {
    const queue = this.#queueOf(kind);
    if ((await queue.countUnfinished(jobLimits.tasksMax)) >= jobLimits.tasksMax) throw queueFull();
    return queue.send(idOf(kind, key), { payload });
  }

  override async start(
    kind: TaskKind,
    work: (payload: JsonValue, signal: AbortSignal) => Promise<void>,
  ): Promise<void> {
    await this.#queueOf(kind).work(async (batch, signal) => {
      for (const { payload } of batch) await work(payload, signal);
    });
  }

  override async stop(): Promise<void> {
    await Promise.all([...this.#queues.values()].map((queue) => queue.stopWork()));
  }

  #queueOf(kind: TaskKind): BossQueue<QueuedTask> {
    const queue = this.#queues.get(kind);
    if (queue === undefined) throw new Error(`There is no queue for tasks of the kind ${kind}.`);
    return queue;
  }
}

function createQueue(kind: TaskKind, boss: PgBoss, connection: Connection): BossQueue<QueuedTask> {
  return new BossQueue(boss, connection, {
    name: kind,
    batchSizeMax: 1,
    batchesMax: jobLimits.tasksInHandMax,
    batchSecondsMax: jobLimits.taskSecondsMax,
    stopWaitMs: jobLimits.taskStopWaitMs,
  });
}

/** The same task has the same id: a UUID of version 8 (RFC 9562 §5.8) from the hash of kind and key. */
function idOf(kind: TaskKind, key: string): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([kind, key]))
    .digest('hex');
  const variant = ((parseInt(hash.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `${variant}${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-');
}

function queueFull(): AppError {
  return new AppError({
    kind: 'unavailable',
    code: 'queue-full',
    publicMessage: `${jobLimits.tasksMax.toLocaleString('en')} tasks are waiting, which is the limit. Try again in a minute.`,
    retryAfterSeconds: jobLimits.queueFullRetrySeconds,
  });
}
