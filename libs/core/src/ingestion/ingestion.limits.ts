export const ingestionLimits = {
  /** Characters of a version's text. */
  textCharactersMax: 5_000_000,
  passagesPerVersionMax: 20_000,
  /** Passages embedded and written together: bounds memory, and lets a query in between. */
  passagesPerBatchMax: 256,
  titleCharactersMax: 500,
  /** Documents whose index rows are refreshed before the request that changed them ends; the others by jobs. */
  refreshedAtOnceMax: 100,
  /** Versions of one document that a list shows. */
  versionsListedMax: 100,
} as const;
