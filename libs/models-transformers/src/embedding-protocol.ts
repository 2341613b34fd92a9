/** What the worker is started with. */
export interface EmbeddingWorkerData {
  directory: string;
  tokensPerTextMax: number;
  threads: number;
}

/** What the worker is asked, and what it answers to each question. */
export interface EmbeddingCalls {
  /** Token ids of each text, the special ones included. */
  tokenise: { input: string[]; output: number[][] };
  /** Unit vectors of the tokenised texts, one after the other. */
  encode: { input: number[][]; output: Float32Array };
}

export type EmbeddingCall = keyof EmbeddingCalls;

export interface WorkerRequest {
  id: number;
  call: EmbeddingCall;
  input: unknown;
}

/** `ready` comes once, when the model is loaded. */
export type WorkerReply =
  { kind: 'ready' } | { kind: 'done'; id: number; output: unknown } | { kind: 'failed'; id: number; reason: string };
