const mebibyte = 1024n * 1024n;

export const passageIndexLimits = {
  /** What LanceDB may keep in memory of index pages, and of file footers and manifests; its own defaults are 6 and 1 GiB. */
  indexCacheBytes: 96n * mebibyte,
  metadataCacheBytes: 64n * mebibyte,
  /** Writes that wait for their turn; more are refused. */
  writesWaitingMax: 1_000,
  /** Rows that one search returns at most. */
  passagesPerSearchMax: 1_000,
  /** Different words of a query that are looked up; the rest is left out. */
  queryWordsMax: 64,
  documentsListedMax: 10_000,
  /** Documents that one write gives a new access. */
  documentsPerAccessMax: 1_000,
  /** Each write adds a version and a few small files: tidied after so many, or when writes have paused for so long. */
  writesBeforeTidying: 32,
  tidyAfterIdleMs: 1_000,
  /** Old versions live so long after tidying, for readers that are still on them. */
  versionGraceMs: 5_000,
  /** Rounds of rewriting until no file holds a deleted row. */
  purgeAttemptsMax: 3,
  /** A read whose files were removed under it starts again on the newest version. */
  readAttemptsMax: 3,
  /** How far the length of a vector may be from one. */
  unitLengthTolerance: 1e-3,
} as const;
