import type { NewBlock } from '../block-collector.ts';
import { cleanLine } from '../clean-text.ts';
import { attributeOf, isOn, type XmlAttributes, type XmlHandler } from '../office/parse-xml.ts';

/** Kinds of placeholders that repeat on every slide what is not its content. */
const furniture: ReadonlySet<string | null> = new Set(['dt', 'ftr', 'hdr', 'sldNum', 'sldImg']);

interface Shape {
  /** Kind of placeholder; null for a shape that is none. */
  placeholder: string | null;
  hidden: boolean;
}

interface Paragraph {
  parts: string[];
  level: number;
  bullet: boolean;
}

/** Turns the elements of one slide into blocks, its title first. */
export class PptxSlide implements XmlHandler {
  readonly #page: number;
  readonly #leaveOut: (what: string) => void;
  readonly #blocks: NewBlock[] = [];
  #titles: string[] = [];
  #shape: Shape = { placeholder: null, hidden: false };
  #paragraph: Paragraph | null = null;
  /** Cells of the table row being read; null outside of rows. */
  #cells: string[][] | null = null;
  #inText = false;

  constructor(page: number, leaveOut: (what: string) => void) {
    this.#page = page;
    this.#leaveOut = leaveOut;
  }

  /** Its title, or null. */
  get title(): string | null {
    return this.#titles.join(' ') || null;
  }

  blocks(): NewBlock[] {
    if (this.#blocks.length === 0 && this.#titles.length === 0) return [];
    // Without a heading of its own, the slide would seem to belong under the one before.
    const text = this.title ?? `Slide ${this.#page}`;
    const title: NewBlock = { kind: 'heading', level: 2, text };
    return [title, ...this.#blocks].map((block) => ({ ...block, page: this.#page }));
  }

  open(name: string, attributes: XmlAttributes): boolean {
    switch (name) {
      case 'sld':
        return this.#isShown('hidden slides', attributeOf(attributes, 'show') ?? '1');
      case 'cNvPr':
        this.#shape.hidden ||= isOn(attributeOf(attributes, 'hidden') ?? '0');
        return true;
      case 'Fallback':
        return false;
      case 'sp':
      case 'graphicFrame':
        this.#shape = { placeholder: null, hidden: false };
        return true;
      case 'ph':
        this.#shape.placeholder = attributeOf(attributes, 'type') ?? 'body';
        return true;
      case 'txBody':
        return (
          !furniture.has(this.#shape.placeholder) && this.#isShown('hidden shapes', this.#shape.hidden ? '0' : '1')
        );
      case 'p':
        this.#paragraph = { parts: [], level: 0, bullet: this.#shape.placeholder === 'body' };
        return true;
      default:
        this.#describe(name, attributes);
        return true;
    }
  }

  text(text: string): void {
    if (this.#inText) this.#paragraph?.parts.push(text);
  }

  close(name: string): void {
    if (name === 't') this.#inText = false;
    else if (name === 'p') this.#endParagraph();
    else if (name === 'tr') this.#endRow();
  }

  #isShown(what: string, show: string): boolean {
    if (isOn(show)) return true;
    this.#leaveOut(what);
    return false;
  }

  #describe(name: string, attributes: XmlAttributes): void {
    const paragraph = this.#paragraph;
    if (name === 't') this.#inText = true;
    else if (name === 'tr') this.#cells = [];
    else if (name === 'tc') this.#cells?.push([]);
    else if (paragraph === null) return;
    else if (name === 'pPr') paragraph.level = Number(attributeOf(attributes, 'lvl')) || 0;
    else if (name === 'buNone') paragraph.bullet = false;
    else if (name === 'buChar' || name === 'buAutoNum') paragraph.bullet = true;
    else if (name === 'br' || name === 'tab') paragraph.parts.push(' ');
  }

  #endParagraph(): void {
    const paragraph = this.#paragraph;
    this.#paragraph = null;
    // PowerPoint writes a line break within a paragraph as a vertical tab, and others copy that as an escape.
    const text = cleanLine(paragraph?.parts.join('').replaceAll(/\u000b|_x000B_/gi, ' ') ?? '');
    if (paragraph === null || text === '') return;
    const cell = this.#cells?.at(-1);
    if (cell !== undefined) cell.push(text);
    else if (this.#isTitle()) this.#titles.push(text);
    else if (paragraph.bullet) this.#blocks.push({ kind: 'list-item', text, indent: paragraph.level });
    else this.#blocks.push({ kind: 'paragraph', text });
  }

  #isTitle(): boolean {
    return this.#shape.placeholder === 'title' || this.#shape.placeholder === 'ctrTitle';
  }

  #endRow(): void {
    const cells = (this.#cells ?? []).map((cell) => cell.join(' '));
    this.#cells = null;
    if (cells.some((cell) => cell !== '')) this.#blocks.push({ kind: 'table-row', text: cells.join(' | ') });
  }
}
