export const ingestionLimits = {
  /** Characters of a version's text. */
  textCharactersMax: 5_000_000,
  passagesPerVersionMax: 20_000,
  /** Passages embedded and written together: bounds memory, and lets a query in between. */
  passagesPerBatchMax: 256,
  titleCharactersMax: 500,
  /** Documents whose access is written to the index together. */
  documentsPerRefreshMax: 1_000,
  /** Writes of one document's labels to the index while they keep changing; after that a job goes on. */
  refreshAttemptsMax: 3,
  /** Versions of one document that a list shows. */
  versionsListedMax: 100,
} as const;
