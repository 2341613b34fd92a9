import { attributeOf, type HtmlElement } from './parse-html.ts';

/** Elements whose text a browser never shows, or shows only in place of something else. */
const invisibleElements = new Set([
  ...['script', 'style', 'template', 'noscript', 'head', 'datalist', 'rp'],
  ...['iframe', 'object', 'audio', 'video', 'canvas', 'svg', 'map'],
]);

/** True for elements that a reader does not see, and for site navigation, which is not part of the document. */
export function isHidden(element: HtmlElement): boolean {
  if (invisibleElements.has(element.tagName) || isNavigation(element)) return true;
  if (attributeOf(element, 'hidden') !== null || attributeOf(element, 'aria-hidden') === 'true') return true;
  if (element.tagName === 'dialog' && attributeOf(element, 'open') === null) return true;
  return /(^|;)\s*(display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributeOf(element, 'style') ?? '');
}

function isNavigation(element: HtmlElement): boolean {
  return element.tagName === 'nav' || attributeOf(element, 'role') === 'navigation';
}
