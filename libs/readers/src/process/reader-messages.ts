import type { ReadResult } from '@footnote/core';

/** Parent to child: one document. */
export interface ReadMessage {
  bytes: Uint8Array;
  mediaType: string;
  fileName: string;
}

/** Child to parent, once, when it can take documents. */
export interface ReadyMessage {
  ready: true;
  /** False when this platform or Node does not restrict the child's access to files. */
  restricted: boolean;
}

/** Child to parent, once per document. */
export type ReplyMessage = { result: ReadResult } | { problem: { code: string; detail: string } };
