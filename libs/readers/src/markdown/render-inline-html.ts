import { html } from 'parse5';

const knownElements: ReadonlySet<string> = new Set(Object.values(html.TAG_NAMES));

/** Elements whose start tag would make a browser take the rest of the page as their raw text. */
const rawTextElements = new Set(['script', 'style', 'title', 'textarea', 'xmp', 'plaintext', 'noembed', 'noframes']);

/** An inline tag as HTML. What only looks like one (`<your branch>`) is a placeholder in prose and is shown as text. */
export function renderInlineHtml(tag: string): string {
  const name = /^<\/?([a-z][a-z0-9-]*)/i.exec(tag)?.[1]?.toLowerCase();
  if (name === undefined) return tag;
  if (name === 'iframe') return '';
  return knownElements.has(name) && !rawTextElements.has(name) ? tag : tag.replaceAll('<', '&lt;');
}
