import type { Completion } from '@footnote/core';

/** The one argument that the process is started with, as JSON. */
export interface LlamaProcessConfig {
  modelPath: string;
  contextTokens: number;
  templateTokensMax: number;
  threads: number;
}

export interface CompletionCall {
  kind: 'complete';
  id: number;
  instructions: string;
  prompt: string;
  tokensMax: number;
}

/** From the service to the process. */
export type LlamaRequest = CompletionCall | { kind: 'abort'; id: number };

/** From the process to the service. `ready` or `not-loaded` comes once, before everything else. */
export type LlamaReply =
  | { kind: 'ready' }
  | { kind: 'not-loaded'; reason: string }
  | { kind: 'done'; id: number; completion: Completion }
  | { kind: 'failed'; id: number; reason: string };
