/** Bounds of what is done with a person's data, and with what is old. */
export const privacyLimits = {
  /** Rows that one statement reads of somebody. */
  rowsPerPage: 100,
  /** Answers that one statement deletes, so that others get a turn. */
  answersPerDeletionMax: 100,
  auditEntriesPerCutMax: 1_000,
} as const;
