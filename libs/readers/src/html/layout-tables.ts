import { attributeOf, isElement, type HtmlElement, type HtmlNode, type HtmlParent } from './parse-html.ts';

/** Tables that only place things on the page (they hold tables, or say so): their cells are read as ordinary blocks. */
export function findLayoutTables(root: HtmlParent): ReadonlySet<HtmlElement> {
  const layout = new Set<HtmlElement>();
  const waiting: { node: HtmlNode; table: HtmlElement | null }[] = root.childNodes.map((node) => ({
    node,
    table: null,
  }));
  for (let entry = waiting.pop(); entry; entry = waiting.pop()) {
    const { node, table } = entry;
    if (!isElement(node)) continue;
    const isTable = node.tagName === 'table';
    if (isTable && table) layout.add(table);
    if (isTable && attributeOf(node, 'role') === 'presentation') layout.add(node);
    for (const child of node.childNodes) waiting.push({ node: child, table: isTable ? node : table });
  }
  return layout;
}
