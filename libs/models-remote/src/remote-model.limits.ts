/** What a remote model may take, of time, of memory and of patience. */
export const remoteModelLimits = {
  /** From the call to the reply: waiting in line, the retry and its pause included. */
  totalMsMax: 30_000,
  /** From one request until the provider begins to reply. */
  headersMsMax: 10_000,
  /** Of one reply, unpacked. A long answer is a few kilobytes. */
  replyBytesMax: 1_000_000,
  /** After the first attempt, and only where a second one may help. */
  retriesMax: 1,
  /** The pause before the retry when the provider names none. */
  retryPauseMs: 500,
  /** A provider that asks for a longer pause is not asked again for this answer. */
  retryAfterMsMax: 5_000,
  /** Failed attempts in a row after which nothing is sent for a while. */
  failuresInARowMax: 5,
  /** How long that while is; then one request is let through to see. */
  restMs: 30_000,
  /** Requests under way at the same time. */
  requestsAtOnceMax: 4,
  /** Requests that wait for one of these to end; over it the model is busy. */
  requestsWaitingMax: 8,
} as const;

export type RemoteModelLimits = { readonly [Name in keyof typeof remoteModelLimits]: number };
