import type { ReadRequest } from '@footnote/core';
import type { BlockCollector } from '../block-collector.ts';
import { charsetOf, decodeText } from '../decode-text.ts';
import { FormatReader } from '../format-reader.ts';
import { collectHtmlBlocks } from './collect-html-blocks.ts';
import { findMetaCharset } from './find-meta-charset.ts';
import { findBody, findMainContent, findTitle } from './html-parts.ts';
import { parseHtml } from './parse-html.ts';

/** Reads what a browser would show of a page's main content. */
export class HtmlReader extends FormatReader {
  protected async collect(request: ReadRequest, collector: BlockCollector): Promise<string | null> {
    const charset = charsetOf(request.mediaType) ?? findMetaCharset(request.bytes);
    const page = parseHtml(decodeText(request.bytes, charset));
    const main = findMainContent(page);
    if (main) collectHtmlBlocks(main, collector);
    if (collector.isEmpty) collectHtmlBlocks(findBody(page), collector);
    return findTitle(page);
  }
}
