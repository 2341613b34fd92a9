import { DocumentReader, type ReadRequest, type ReadResult } from '@footnote/core';
import { BlockCollector } from '../block-collector.ts';
import { charsetOf, decodeText } from '../decode-text.ts';
import { collectTextBlocks } from './collect-text-blocks.ts';

/** Reads plain text: paragraphs, list items and underlined headings. */
export class TextReader extends DocumentReader {
  readonly mediaTypes: readonly string[];

  constructor(mediaTypes: readonly string[]) {
    super();
    this.mediaTypes = mediaTypes;
  }

  async read(request: ReadRequest): Promise<ReadResult> {
    const collector = new BlockCollector();
    collectTextBlocks(decodeText(request.bytes, charsetOf(request.mediaType)), collector);
    return collector.finish(null);
  }
}
