import type { DocumentReader } from '@footnote/core';

/** A kind of file: how it is recognised, and who reads it. */
export interface Format {
  /** In lower case without parameters; the first is the usual one. */
  readonly mediaTypes: readonly string[];
  /** In lower case without the dot. */
  readonly fileExtensions: readonly string[];
  /** Loads the parser on first use, so that a child pays only for the formats it meets. */
  loadReader(): Promise<DocumentReader>;
}
