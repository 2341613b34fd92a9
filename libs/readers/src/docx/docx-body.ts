import type { ReadBlock } from '@footnote/core';
import type { BlockCollector, NewBlock } from '../block-collector.ts';
import { appendTarget } from '../html/link-target.ts';
import { raiseDigits } from '../html/superscript.ts';
import { attributeOf, prefixedAttributeOf, type XmlAttributes, type XmlHandler } from '../office/parse-xml.ts';
import type { Relationship } from '../office/relationships.ts';
import type { DocxNumbering } from './docx-numbering.ts';
import { DocxRuns } from './docx-runs.ts';
import { headingLevelOf, type DocxStyles } from './docx-styles.ts';
import { DocxTables } from './docx-tables.ts';
import { formatNumber } from './format-number.ts';

/** What the body of a document refers to. */
export interface DocxParts {
  styles: DocxStyles;
  numbering: DocxNumbering;
  notes: Record<'footnote' | 'endnote', ReadonlyMap<string, string>>;
  links: ReadonlyMap<string, Relationship>;
  insertedFiles: ReadonlyMap<string, ReadBlock[]>;
}

/** What a paragraph says about itself, beside its style. */
interface ParagraphProperties {
  styleId: string | null;
  numberingId: string | null;
  numberingLevel: number | null;
  headingLevel: number | null;
}

/** Turns the elements of a document's body into blocks, in one pass. */
export class DocxBody implements XmlHandler {
  readonly #parts: DocxParts;
  readonly #collector: BlockCollector;
  readonly #runs: DocxRuns;
  readonly #tables: DocxTables;
  readonly #paragraphs: ParagraphProperties[] = [];
  readonly #targets: string[] = [];
  readonly #noteCounts = { footnote: 0, endnote: 0 };
  /** Notes stand after the paragraph or table that calls them. */
  #pendingNotes: NewBlock[] = [];
  #inParagraphProperties = false;

  constructor(parts: DocxParts, collector: BlockCollector) {
    this.#parts = parts;
    this.#collector = collector;
    this.#runs = new DocxRuns(parts.styles, (what) => collector.leaveOut(what));
    this.#tables = new DocxTables(collector);
  }

  open(name: string, attributes: XmlAttributes): boolean {
    if (this.#inParagraphProperties) return this.#describeParagraph(name, attributes);
    this.#tables.open(name);
    if (!this.#runs.open(name, attributes)) return false;
    switch (name) {
      case 'p':
        this.#paragraphs.push({ styleId: null, numberingId: null, numberingLevel: null, headingLevel: null });
        this.#runs.pushParagraph();
        break;
      case 'pPr':
        this.#inParagraphProperties = true;
        break;
      case 'hyperlink':
        this.#targets.push(this.#parts.links.get(prefixedAttributeOf(attributes, 'id') ?? '')?.target ?? '');
        this.#runs.openPiece();
        break;
      case 'footnoteReference':
        this.#addNote('footnote', attributeOf(attributes, 'id'));
        break;
      case 'endnoteReference':
        this.#addNote('endnote', attributeOf(attributes, 'id'));
        break;
      case 'commentReference':
        this.#collector.leaveOut('comments');
        break;
      case 'altChunk':
        this.#insertFile(prefixedAttributeOf(attributes, 'id') ?? '');
        break;
      default:
    }
    return true;
  }

  text(text: string): void {
    this.#runs.text(text);
  }

  close(name: string): void {
    this.#runs.close(name);
    this.#tables.close(name);
    if (name === 'pPr') this.#inParagraphProperties = false;
    else if (name === 'p') this.#endParagraph();
    else if (name === 'hyperlink') this.#endLink();
    if (name === 'tbl' || name === 'p') this.#addPendingNotes();
  }

  #describeParagraph(name: string, attributes: XmlAttributes): boolean {
    const paragraph = this.#paragraphs.at(-1);
    const value = attributeOf(attributes, 'val');
    if (paragraph === undefined || name === 'rPr' || name.endsWith('Change')) return false;
    if (name === 'pStyle') paragraph.styleId = value;
    else if (name === 'numId') paragraph.numberingId = value;
    else if (name === 'ilvl') paragraph.numberingLevel = Number(value) || 0;
    else if (name === 'outlineLvl') paragraph.headingLevel = headingLevelOf(value);
    return true;
  }

  #endParagraph(): void {
    const text = this.#runs.popParagraph();
    const properties = this.#paragraphs.pop();
    if (properties === undefined) return;
    const isEmpty = text.trim() === '';
    const { styles } = this.#parts;
    if (styles.find(properties.styleId, 'hidden') === true) {
      if (!isEmpty) this.#collector.leaveOut('hidden text');
    } else if (!isEmpty) {
      this.#tables.add(this.#describe(properties, text));
    }
  }

  #describe(properties: ParagraphProperties, text: string): NewBlock {
    const { styles, numbering } = this.#parts;
    const { styleId } = properties;
    const level = properties.headingLevel ?? styles.find(styleId, 'headingLevel');
    const numberingId = properties.numberingId ?? styles.find(styleId, 'numberingId');
    const depth =
      properties.numberingLevel ??
      styles.find(styleId, 'numberingLevel') ??
      (numberingId === null ? 0 : numbering.levelOfStyle(numberingId, styleId));
    const label = numberingId === null ? null : numbering.next(numberingId, depth);
    const marker = label === null || label.trim() === '' ? '' : `${label} `;
    if (level !== null) return { kind: 'heading', level, text, marker };
    return label === null ? { kind: 'paragraph', text } : { kind: 'list-item', text, marker, indent: depth };
  }

  #endLink(): void {
    const target = this.#targets.pop() ?? '';
    this.#runs.closePiece((text) => appendTarget(text, target));
  }

  /** Footnotes are counted 1, 2, 3 and endnotes i, ii, iii, as Word does unless it is told otherwise. */
  #addNote(kind: 'footnote' | 'endnote', id: string | null): void {
    const text = this.#parts.notes[kind].get(id ?? '');
    if (text === undefined || text === '') return;
    this.#noteCounts[kind] += 1;
    const count = this.#noteCounts[kind];
    const mark = kind === 'footnote' ? raiseDigits(String(count)) : `[${formatNumber(count, 'lowerRoman')}]`;
    this.#runs.add(mark);
    this.#pendingNotes.push({ kind: 'paragraph', text: `${mark} ${text}` });
  }

  #addPendingNotes(): void {
    if (this.#tables.isInside || this.#paragraphs.length > 0) return;
    for (const note of this.#pendingNotes) this.#collector.add(note);
    this.#pendingNotes = [];
  }

  #insertFile(id: string): void {
    const blocks = this.#parts.insertedFiles.get(id);
    if (blocks === undefined) this.#collector.warn('embedded-files', 'A file inserted into the document is not read.');
    else for (const block of blocks) this.#tables.add(block);
  }
}
