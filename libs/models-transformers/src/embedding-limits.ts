/** What one embedding model may take and hold; over a limit it answers "busy" or cuts, as each says. */
export const embeddingLimits = {
  /** The length that the model was trained for; the rest of a longer text is cut. */
  tokensPerTextMax: 256,
  /** Cut before tokenising, which would otherwise read a text of any size to keep 256 tokens of it. */
  charactersPerTextMax: 8_000,
  /** Padding included. Small enough that a query waits for a quarter of a second at most. */
  tokensPerBatchMax: 2_048,
  /** Texts that are tokenised and sorted by length together. */
  textsPerWindow: 256,
  /** Calls that may wait for their turn; over it the model is busy. */
  callsWaitingMax: 256,
  threads: 2,
  restartDelayMs: 500,
  restartDelayMsMax: 30_000,
} as const;
