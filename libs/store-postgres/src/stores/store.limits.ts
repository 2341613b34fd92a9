export const storeLimits = {
  sourcesMax: 1_000,
  apiKeysMax: 1_000,
  groupsMax: 5_000,
  rowsPerInsertMax: 5_000,
  auditEntriesMax: 1_000,
  documentIdsMax: 1_000,
  versionIdsMax: 100,
  feedbackAnswerIdsMax: 100,
  /** Answers redacted in one transaction, so that others get a turn. */
  redactedAnswersMax: 100,
  /** Answers deleted in one statement. */
  deletedAnswersMax: 1_000,
  keptAnswersMax: 5_000,
  /** Tries to claim an idempotency key whose holder keeps letting go. */
  claimAttemptsMax: 3,
  idempotencyLifetimeMs: 24 * 60 * 60 * 1_000,
  /** A claim that has no reply by then was left by a crash. */
  idempotencyWorkMsMax: 2 * 60 * 1_000,
} as const;

/** @throws RangeError when a caller ignores the limit that the port states. */
export function requireAtMost(limit: number, items: readonly unknown[]): void {
  if (items.length > limit) throw new RangeError(`${items.length} items where ${limit} are the limit.`);
}
