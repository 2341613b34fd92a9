/** What keeps one caller from using up the service for the others. What a minute may hold is a setting. */
export const requestsLimits = {
  /** Callers and addresses that are kept in mind, each with one number. */
  keysMax: 50_000,
  /** Pages and their scripts, for one address: a company behind one address opens its portal in the morning. */
  pagesPerMinute: 12_000,
  /** What an attempt to come in by a password counts for: its check is made to be dear. */
  signInUnits: 10,
  /** Documents on their way in at the same time. */
  uploadsOfSubjectMax: 16,
  /** What a batch counts for: it is read line by line. */
  batchBytes: 8 * 1024 * 1024,
  uploadBytesOfSubjectMax: 128 * 1024 * 1024,
  uploadBytesMax: 512 * 1024 * 1024,
  /** A body that is no document is a question at most. */
  smallBodyMsMax: 20_000,
  headersMsMax: 10_000,
  /** How often connections are looked at for what is late. */
  connectionCheckMs: 2_000,
  /** A connection on which nothing at all is sent or taken; streams send a heartbeat. */
  silentMsMax: 120_000,
  /** A batch of documents is sent as slowly as it is stored. */
  requestMsMax: 15 * 60_000,
} as const;
