import type { BlockCollector } from '../block-collector.ts';
import { HtmlBlockBuilder } from './html-block-builder.ts';
import { isHidden } from './html-visibility.ts';
import { findLayoutTables } from './layout-tables.ts';
import { isElement, type HtmlElement, type HtmlNode, type HtmlParent } from './parse-html.ts';

type Step = { enter: HtmlNode } | { leave: HtmlElement };

/** Adds the visible text under `root` block by block. Iterative: a page may nest as deep as it likes. */
export function collectHtmlBlocks(root: HtmlParent, collector: BlockCollector): void {
  const builder = new HtmlBlockBuilder(collector, findLayoutTables(root));
  const steps: Step[] = [];
  pushChildren(steps, root);
  for (let step = steps.pop(); step; step = steps.pop()) {
    if ('leave' in step) {
      builder.leave(step.leave);
    } else if (!isElement(step.enter)) {
      if ('value' in step.enter) builder.addText(step.enter.value);
    } else if (isStruck(step.enter)) {
      collector.warn('struck-text', 'Left out text that is struck through.');
    } else if (!isHidden(step.enter)) {
      builder.enter(step.enter);
      steps.push({ leave: step.enter });
      pushChildren(steps, step.enter);
    }
  }
  builder.finish();
}

/** Struck text is withdrawn: quoting "5 days" from "~~5 days~~ 10 days" would be wrong. */
function isStruck(element: HtmlElement): boolean {
  return element.tagName === 'del' || element.tagName === 's' || element.tagName === 'strike';
}

function pushChildren(steps: Step[], parent: HtmlParent): void {
  for (let index = parent.childNodes.length - 1; index >= 0; index -= 1) {
    const child = parent.childNodes[index];
    if (child) steps.push({ enter: child });
  }
}
