import type { BlockCollector, NewBlock } from '../block-collector.ts';
import { blockElements, headingLevels } from './block-elements.ts';
import { InlineText } from './inline-text.ts';
import { itemBreak, joinCell } from './join-cell.ts';
import { appendTarget } from './link-target.ts';
import { ListStack } from './list-stack.ts';
import { attributeOf, type HtmlElement } from './parse-html.ts';
import { raiseDigits } from './superscript.ts';

/** Turns a walk over elements into blocks: inline text gathers until a block begins or ends. */
export class HtmlBlockBuilder {
  readonly #collector: BlockCollector;
  readonly #layoutTables: ReadonlySet<HtmlElement>;
  readonly #inline = new InlineText();
  readonly #lists = new ListStack();
  readonly #tables: HtmlElement[] = [];
  #headingLevel: number | null = null;
  #codeDepth = 0;
  /** Cells of the table row being read; null outside of rows. */
  #cells: string[] | null = null;

  constructor(collector: BlockCollector, layoutTables: ReadonlySet<HtmlElement>) {
    this.#collector = collector;
    this.#layoutTables = layoutTables;
  }

  addText(text: string): void {
    this.#inline.add(text);
  }

  enter(element: HtmlElement): void {
    const name = element.tagName;
    if (blockElements.has(name)) this.#endBlock();
    if (name === 'li' && this.#cells !== null) this.#inline.add(itemBreak);
    if (headingLevels.has(name)) this.#headingLevel = headingLevels.get(name) ?? null;
    switch (name) {
      case 'ul':
      case 'ol':
      case 'dl':
        return this.#lists.openList(name, attributeOf(element, 'start'));
      case 'li':
      case 'dt':
      case 'dd':
        return this.#lists.openItem(name, attributeOf(element, 'value'));
      case 'table':
        return void this.#tables.push(element);
      case 'tr':
        return this.#startRow();
      case 'pre':
        return void (this.#codeDepth += 1);
      case 'a':
      case 'sup':
        return this.#inline.open();
      default:
        this.#addLeaf(element);
    }
  }

  leave(element: HtmlElement): void {
    const name = element.tagName;
    if (blockElements.has(name)) this.#endBlock();
    if (headingLevels.has(name)) this.#headingLevel = null;
    switch (name) {
      case 'ul':
      case 'ol':
      case 'dl':
        return this.#lists.closeList();
      case 'li':
      case 'dt':
      case 'dd':
        return this.#lists.closeItem();
      case 'table':
        return void this.#tables.pop();
      case 'td':
      case 'th':
        return this.#endCell();
      case 'tr':
        return this.#endRow();
      case 'pre':
        return void (this.#codeDepth -= 1);
      case 'a':
        return this.#inline.close((text) => this.#nameTarget(text, attributeOf(element, 'href')));
      case 'sup':
        return this.#inline.close(raiseDigits);
      default:
    }
  }

  finish(): void {
    this.#endBlock();
  }

  #addLeaf(element: HtmlElement): void {
    if (element.tagName === 'br') this.#inline.add('\n');
    else if (element.tagName === 'img') this.#inline.add(attributeOf(element, 'alt') ?? '');
    else if (element.tagName === 'input' && attributeOf(element, 'type') === 'checkbox') {
      this.#inline.add(attributeOf(element, 'checked') === null ? '[ ] ' : '[x] ');
    }
  }

  /** Headings and code stay as they are: an address in them would only be noise. */
  #nameTarget(text: string, href: string | null): string {
    return this.#headingLevel === null && this.#codeDepth === 0 ? appendTarget(text, href ?? '') : text;
  }

  /** Ends the block being gathered; inside a table row it only parts words, since the row is one block. */
  #endBlock(): void {
    if (this.#cells !== null) return this.#inline.add(' ');
    const text = this.#inline.take();
    if (text.trim() !== '') this.#collector.add({ ...this.#describeBlock(), text, marker: this.#lists.takeMarker() });
  }

  #describeBlock(): Omit<NewBlock, 'text'> {
    if (this.#headingLevel !== null) return { kind: 'heading', level: this.#headingLevel };
    if (this.#codeDepth > 0) return { kind: 'code' };
    return { kind: this.#lists.atItemStart ? 'list-item' : 'paragraph', indent: this.#lists.indent };
  }

  #startRow(): void {
    const table = this.#tables.at(-1);
    if (table === undefined || !this.#layoutTables.has(table)) this.#cells = [];
  }

  #endCell(): void {
    this.#cells?.push(joinCell(this.#inline.take()));
  }

  #endRow(): void {
    const cells = this.#cells ?? [];
    this.#cells = null;
    if (cells.some((cell) => cell !== '')) this.#collector.add({ kind: 'table-row', text: cells.join(' | ') });
    this.#inline.take();
  }
}
