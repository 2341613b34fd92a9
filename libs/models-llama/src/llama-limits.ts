import { availableParallelism } from 'node:os';

/** What the small language model may take and hold. */
export const llamaLimits = {
  /** Instructions, prompt and reply together. */
  contextTokens: 1_024,
  /** What the chat template adds around instructions and prompt, with a margin. */
  templateTokensMax: 64,
  /** One, because two wait for each other in a busy loop: on a machine with other work each reply takes many times as long. */
  threads: 1,
  /** Requests that wait behind the one that runs; over it the model is busy. */
  requestsWaitingMax: 8,
  /** From the call to the reply, waiting and loading included. */
  requestMsMax: 15_000,
  /** From the start of the process until the model is loaded; a slow disk takes seconds. */
  loadMsMax: 30_000,
  /** How long the process may take to notice an abort, before it is killed. */
  abortMsMax: 2_000,
  /** JavaScript memory of the process; weights and context are outside it and of fixed size. */
  heapMegabytesMax: 256,
  /** The first start after a crash is at once; then the pause doubles from here up to the maximum. */
  restartDelayMs: 1_000,
  restartDelayMsMax: 60_000,
} as const;

export type LlamaLimits = { readonly [Name in keyof typeof llamaLimits]: number };

/** What a large model may, which somebody has set up on a machine that can carry it. */
export const largeLlamaLimits: LlamaLimits = {
  ...llamaLimits,
  contextTokens: 4_096,
  threads: Math.max(1, Math.floor(availableParallelism() / 2)),
  requestMsMax: 60_000,
  loadMsMax: 120_000,
};
