import type { ReadRequest } from '@footnote/core';
import type { BlockCollector } from '../block-collector.ts';
import { charsetOf, decodeText } from '../decode-text.ts';
import { FormatReader } from '../format-reader.ts';
import { collectTextBlocks } from './collect-text-blocks.ts';

/** Reads plain text: paragraphs, list items and underlined headings. */
export class TextReader extends FormatReader {
  protected async collect(request: ReadRequest, collector: BlockCollector): Promise<string | null> {
    collectTextBlocks(decodeText(request.bytes, charsetOf(request.mediaType)), collector);
    return null;
  }
}
