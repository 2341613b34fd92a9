/** How long the fetcher waits, and how often it tries. */
export const modelSourceLimits = {
  probeMsMax: 3_000,
  responseMsMax: 20_000,
  idleMsMax: 30_000,
  attemptsMax: 3,
  firstPauseMs: 500,
  wheelDownloadMsMax: 30 * 60_000,
  wheelEntriesMax: 10_000,
  /** pip's last words, for the one line about a failure. */
  pipOutputCharactersMax: 4_000,
} as const;

export type ModelSourceLimits = { [Name in keyof typeof modelSourceLimits]: number };
