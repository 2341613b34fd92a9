import { DocumentReader, type ReadRequest, type ReadResult } from '@footnote/core';
import { BlockCollector } from '../block-collector.ts';
import { charsetOf, decodeText } from '../decode-text.ts';
import { collectHtmlBlocks } from './collect-html-blocks.ts';
import { findMetaCharset } from './find-meta-charset.ts';
import { findBody, findMainContent, findTitle } from './html-parts.ts';
import { parseHtml } from './parse-html.ts';

/** Reads what a browser would show of a page's main content. */
export class HtmlReader extends DocumentReader {
  readonly mediaTypes: readonly string[];

  constructor(mediaTypes: readonly string[]) {
    super();
    this.mediaTypes = mediaTypes;
  }

  async read(request: ReadRequest): Promise<ReadResult> {
    const charset = charsetOf(request.mediaType) ?? findMetaCharset(request.bytes);
    const page = parseHtml(decodeText(request.bytes, charset));
    const collector = new BlockCollector();
    const main = findMainContent(page);
    if (main) collectHtmlBlocks(main, collector);
    if (collector.isEmpty) collectHtmlBlocks(findBody(page), collector);
    return collector.finish(findTitle(page));
  }
}
