import createParser, { type MarkdownIt, type Token } from 'markdown-it';
import footnote from 'markdown-it-footnote';
import { renderInlineHtml } from './render-inline-html.ts';
import type { ProtectedMarkdown } from './template-tags.ts';

const markdownIt = createMarkdownIt();

/** CommonMark with tables, strikethrough, footnotes and inline HTML, as HTML that is parsed and never served. */
export function renderMarkdown(source: ProtectedMarkdown): string {
  const environment = {};
  const tokens = markdownIt.parse(source.markdown, environment);
  restoreTags(tokens, source);
  removeHeadingAttributes(tokens);
  return markdownIt.renderer.render(tokens, markdownIt.options, environment);
}

function createMarkdownIt(): MarkdownIt {
  // Beyond maxNesting the parser drops text without a word; unbounded, deep nesting throws a RangeError, which is reported.
  const instance = createParser({ html: true, maxNesting: Number.MAX_SAFE_INTEGER }).use(footnote);
  // Addresses are only read, never followed or rendered, so any scheme may stay and stays as written.
  instance.validateLink = () => true;
  instance.normalizeLink = (url) => url;
  instance.renderer.rules['html_inline'] = (tokens, index) => renderInlineHtml(tokens[index]?.content ?? '');
  instance.renderer.rules['footnote_anchor'] = () => '';
  return instance;
}

/** Iterative, since lists and quotes nest as deeply as the document likes. */
function restoreTags(tokens: Token[], source: ProtectedMarkdown): void {
  const waiting = [...tokens];
  for (let token = waiting.pop(); token; token = waiting.pop()) {
    for (const child of token.children ?? []) waiting.push(child);
    if (token.type === 'text') token.content = source.restore(token.content, 'text');
    else if (token.type === 'html_inline' || token.type === 'html_block') restoreInHtml(token, source);
    else if (token.type !== 'inline') token.content = source.restore(token.content, 'source');
    const href = token.attrGet('href');
    if (href !== null) token.attrSet('href', source.restore(String(href), 'destination'));
  }
}

function restoreInHtml(token: Token, source: ProtectedMarkdown): void {
  const withAddresses = token.content.replace(/<[^<>]*>/g, (tag) => source.restore(tag, 'destination'));
  token.content = source.restore(withAddresses, 'html-text');
}

/** `## Side navigation {#side-nav}`: ids and classes for the site generator, not part of the heading. */
function removeHeadingAttributes(tokens: readonly Token[]): void {
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'heading_open') continue;
    const last = tokens[index + 1]?.children?.at(-1);
    if (last?.type === 'text') last.content = withoutAttributes(last.content);
  }
}

function withoutAttributes(text: string): string {
  const trimmed = text.trimEnd();
  const opener = trimmed.endsWith('}') ? trimmed.lastIndexOf('{') : -1;
  return opener >= 0 && /^\{:?[ \t]?[#.]/.test(trimmed.slice(opener)) ? trimmed.slice(0, opener) : text;
}
