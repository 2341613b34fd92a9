export const answersLimits = {
  /** Answers worked on at the same time; more get 429. */
  concurrentMax: 16,
  /** Of them for one caller; the local admin has the machine to himself. */
  concurrentOfSubjectMax: 8,
  /** Of questions, for one caller: what is read and embedded of them. */
  questionCharactersPerMinute: 240_000,
  answerMsMax: 30_000,
} as const;
