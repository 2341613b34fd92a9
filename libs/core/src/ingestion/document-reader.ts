import type { BlockKind } from './document.ts';

export interface ReadBlock {
  kind: BlockKind;
  /** Plain text as a reader of the page would see it; never empty; no NUL. A table row's cells are joined by ` | `. */
  text: string;
  level?: number;
  page?: number;
}

export interface ReadRequest {
  bytes: Uint8Array;
  /** As stated by the sender; `application/octet-stream` when it does not know. */
  mediaType: string;
  /** Last part of the external id, for formats that only the name tells apart. */
  fileName: string;
  signal: AbortSignal;
}

export interface ReadResult {
  /** The document's own title (front matter, `<title>`, first level-1 heading), or null. */
  title: string | null;
  /** What the bytes were read as, whatever they were sent as: in lower case without parameters. */
  mediaType: string;
  blocks: ReadBlock[];
  warnings: { code: string; detail: string }[];
}

/** Thrown when bytes cannot be read: becomes the document's problem. Codes: needs-ocr, needs-password, empty, unreadable, unsupported, limit. */
export class UnreadableDocumentError extends Error {
  readonly code: string;
  readonly detail: string;

  constructor(code: string, detail: string, options?: ErrorOptions) {
    super(`${code}: ${detail}`, options);
    this.name = 'UnreadableDocumentError';
    this.code = code;
    this.detail = detail;
  }
}

/** Bytes to blocks of plain text. The bytes are untrusted: an implementation bounds time, memory and output. */
export abstract class DocumentReader {
  /** Media types that `read` takes, in lower case without parameters. */
  abstract readonly mediaTypes: readonly string[];
  /** @throws UnreadableDocumentError */
  abstract read(request: ReadRequest): Promise<ReadResult>;
}
