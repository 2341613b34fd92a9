import type { ReadRequest, ReadResult } from '@footnote/core';
import type { FormatReader } from './format-reader.ts';

/** Reads a document that lies inside another one, such as an attachment. @throws UnreadableDocumentError */
export type ReadNested = (request: ReadRequest) => Promise<ReadResult>;

/** A kind of file: how it is recognised, and who reads it. */
export interface Format {
  /** In lower case without parameters; the first is the usual one. */
  readonly mediaTypes: readonly string[];
  /** In lower case without the dot. */
  readonly fileExtensions: readonly string[];
  /** True when the first bytes or the parts of the package show it: then what the sender says does not count. */
  readonly knownByContent: boolean;
  /** Loads the parser on first use, so that a child pays only for the formats it meets. */
  loadReader(readNested: ReadNested): Promise<FormatReader>;
}
