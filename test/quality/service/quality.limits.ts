/** What a run of the harness waits for and sends at most. */
export const qualityLimits = {
  /** One request, an answer of the slowest model included. */
  requestMsMax: 120_000,
  batchDocumentsMax: 50,
  batchBytesMax: 4_000_000,
  textsAtATimeMax: 8,
  failuresShownMax: 10,
} as const;
