/** What survives `JSON.stringify` and `JSON.parse` as it is. */
export type JsonValue = string | number | boolean | null | JsonValue[] | { [name: string]: JsonValue };

export const taskKinds = ['slack-question', 'slack-feedback'] as const;
export type TaskKind = (typeof taskKinds)[number];

export interface Task {
  kind: TaskKind;
  /** What makes two tasks of one kind the same. */
  key: string;
  /** Its texts hold neither NUL nor lone surrogates, which a database cannot keep. */
  payload: JsonValue;
}

/** Work that outlives its request and is done once a key, in whatever process comes to it; nobody asks how it stands. */
export abstract class TaskQueue {
  /**
   * Stores the task; once this resolves it is done even if the process dies. False when this kind and key were queued
   * before: that is known until 24 hours after the task has ended, whether it succeeded or not.
   * @throws AppError `queue-full` when too many tasks of the kind wait.
   */
  abstract enqueueOnce(task: Task): Promise<boolean>;
  /**
   * Hands out the tasks of a kind, two at a time. When `work` throws, its task is handed out again a little later, twice
   * at most; so is a task whose process died. `signal` aborts when the queue stops or the task takes over five minutes.
   */
  abstract start(kind: TaskKind, work: (payload: JsonValue, signal: AbortSignal) => Promise<void>): Promise<void>;
  /** Hands out no more, waits for what is in hand (5 s at most, then aborts it and puts it back). */
  abstract stop(): Promise<void>;
}
