import type { ReadRequest } from '@footnote/core';
import type { BlockCollector } from '../block-collector.ts';
import { charsetOf, decodeText } from '../decode-text.ts';
import { FormatReader } from '../format-reader.ts';
import { collectHtmlBlocks } from '../html/collect-html-blocks.ts';
import { findBody } from '../html/html-parts.ts';
import { parseHtml } from '../html/parse-html.ts';
import { splitFrontMatter } from './front-matter.ts';
import { renderMarkdown } from './render-markdown.ts';
import { protectTemplateTags } from './template-tags.ts';

/** Reads what the rendered page would show: Markdown to HTML as a site generator does, then the page's visible text. */
export class MarkdownReader extends FormatReader {
  protected async collect(request: ReadRequest, collector: BlockCollector): Promise<string | null> {
    const source = decodeText(request.bytes, charsetOf(request.mediaType));
    const { title, body, problem } = splitFrontMatter(source);
    if (problem !== null) collector.warn('front-matter', problem);
    const tags = protectTemplateTags(body);
    if (tags.leftOut.length > 0) {
      collector.warn('template-tags', `Left out template tags: ${[...new Set(tags.leftOut)].join(', ')}.`);
    }
    collectHtmlBlocks(findBody(parseHtml(renderMarkdown(tags))), collector);
    return title;
  }
}
