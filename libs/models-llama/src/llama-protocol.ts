import type { Completion } from '@footnote/core';

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
