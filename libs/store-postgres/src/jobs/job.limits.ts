export const jobLimits = {
  batchSizeMax: 16,
  /** Tasks of a kind that wait or are in hand, in all; and in hand at the same time, in one process. */
  tasksMax: 1_000,
  tasksInHandMax: 2,
  taskSecondsMax: 5 * 60,
  /** Tasks are short, and jobs are waited for after them: both together end before a stop is given up. */
  taskStopWaitMs: 5_000,
  /** When to come back to a full queue. */
  queueFullRetrySeconds: 60,
  /** How long what has ended is kept, at least: so long a task is known to have been queued before. */
  keepEndedSeconds: 24 * 60 * 60,
  /** How often a job is handed out again after its batch failed or its process died. */
  retriesMax: 2,
  /** Before the first repeat; doubled for each further one and spread at random, so what hinders a batch can pass. */
  retryDelaySeconds: 5,
  /** A batch that takes longer is aborted and handed out again. */
  batchSecondsMax: 4 * 60 * 60,
  /** A worker that is silent for so long counts as dead, and its batch goes to another. */
  heartbeatSeconds: 30,
  /** How often silent workers are looked for. */
  superviseSeconds: 15,
  /** Wake-ups come from LISTEN/NOTIFY; these are the polls that catch what it misses, with and without it. */
  pollSeconds: 2,
  pollWithoutNotifySeconds: 0.5,
  /** How often jobs that the queue gave up on are settled. */
  settleSeconds: 60,
  /** How long a stop waits for the batch in hand before it aborts it, and after that. */
  stopWaitMs: 10_000,
  abortWaitMs: 5_000,
} as const;
