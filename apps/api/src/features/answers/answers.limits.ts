export const answersLimits = {
  /** Answers worked on at the same time; more get 429. */
  concurrentMax: 16,
  answerMsMax: 30_000,
} as const;
