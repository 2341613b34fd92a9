import { UnreadableDocumentError } from '@footnote/core';
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { readerLimits } from '../reader.limits.ts';

export type HtmlDocument = DefaultTreeAdapterTypes.Document;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode;

/** Parses as a browser would. @throws UnreadableDocumentError `limit` when elements nest too deeply */
export function parseHtml(html: string): HtmlDocument {
  let depth = 0;
  const treeAdapter = {
    ...defaultTreeAdapter,
    onItemPush(): void {
      depth += 1;
      if (depth > readerLimits.nestingMax) {
        throw new UnreadableDocumentError('limit', `Elements nest deeper than ${readerLimits.nestingMax}.`);
      }
    },
    onItemPop(): void {
      depth -= 1;
    },
  };
  return parse(html, { treeAdapter });
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

export function attributeOf(element: HtmlElement, name: string): string | null {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? null;
}
