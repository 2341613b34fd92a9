import { isHidden } from './html-visibility.ts';
import { attributeOf, isElement, type HtmlDocument, type HtmlElement, type HtmlParent } from './parse-html.ts';

/** The page's `<title>`, or null. */
export function findTitle(page: HtmlDocument): string | null {
  const head = findFirst(page, (element) => element.tagName === 'head');
  const title = head && findFirst(head, (element) => element.tagName === 'title');
  const text = title?.childNodes[0];
  return text && 'value' in text ? text.value : null;
}

/** What the page marks as its content: `<main>`, else its only `<article>`, else null. */
export function findMainContent(page: HtmlDocument): HtmlElement | null {
  const isMain = (element: HtmlElement): boolean =>
    !isHidden(element) && (element.tagName === 'main' || attributeOf(element, 'role') === 'main');
  const main = findFirst(page, isMain);
  if (main) return main;
  const articles = findAll(page, (element) => !isHidden(element) && element.tagName === 'article', 2);
  return articles.length === 1 ? (articles[0] ?? null) : null;
}

export function findBody(page: HtmlDocument): HtmlParent {
  return findFirst(page, (element) => element.tagName === 'body') ?? page;
}

function findFirst(root: HtmlParent, matches: (element: HtmlElement) => boolean): HtmlElement | null {
  return findAll(root, matches, 1)[0] ?? null;
}

/** In document order, without looking inside a match; iterative, since pages may nest deeply. */
function findAll(root: HtmlParent, matches: (element: HtmlElement) => boolean, countMax: number): HtmlElement[] {
  const found: HtmlElement[] = [];
  const waiting = root.childNodes.toReversed();
  for (let node = waiting.pop(); node && found.length < countMax; node = waiting.pop()) {
    if (!isElement(node)) continue;
    if (matches(node)) found.push(node);
    else for (const child of node.childNodes.toReversed()) waiting.push(child);
  }
  return found;
}
