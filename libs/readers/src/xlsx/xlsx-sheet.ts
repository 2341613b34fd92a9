import { attributeOf, isOn, type XmlAttributes, type XmlHandler } from '../office/parse-xml.ts';
import { showNumber } from './show-number.ts';

export interface CellContext {
  strings: readonly string[];
  numberFormats: readonly string[];
  startsIn1904: boolean;
}

export interface SheetRow {
  /** 1-based; rows without values do not appear. */
  number: number;
  /** What the cells show, by column from 1; only cells that show something. */
  cells: Map<number, string>;
}

interface OpenCell {
  column: number;
  type: string;
  style: number;
  pieces: string[];
}

const columnsMax = 16_384;

/** Gathers the visible cells of a sheet. The size that the sheet states for itself is not believed. */
export class XlsxSheet implements XmlHandler {
  readonly rows: SheetRow[] = [];
  hasHiddenCells = false;
  readonly #context: CellContext;
  readonly #hiddenColumns = new Set<number>();
  #row: SheetRow | null = null;
  #rowNumber = 0;
  #cell: OpenCell | null = null;
  #inValue = false;

  constructor(context: CellContext) {
    this.#context = context;
  }

  open(name: string, attributes: XmlAttributes): boolean {
    switch (name) {
      case 'col':
        this.#hideColumns(attributes);
        return true;
      case 'row':
        return this.#openRow(attributes);
      case 'c':
        this.#openCell(attributes);
        return true;
      case 'v':
      case 't':
        this.#inValue = this.#cell !== null;
        return true;
      // A formula, phonetic reading aids, and what prints around the sheet.
      case 'f':
      case 'rPh':
      case 'headerFooter':
      case 'extLst':
        return false;
      default:
        return true;
    }
  }

  text(text: string): void {
    if (this.#inValue) this.#cell?.pieces.push(text);
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#inValue = false;
    else if (name === 'c') this.#endCell();
    else if (name === 'row') this.#endRow();
  }

  #hideColumns(attributes: XmlAttributes): void {
    if (!isOn(attributeOf(attributes, 'hidden') ?? '0')) return;
    const last = Math.min(Number(attributeOf(attributes, 'max')) || 0, columnsMax);
    for (let column = Number(attributeOf(attributes, 'min')) || 1; column <= last; column += 1) {
      this.#hiddenColumns.add(column);
    }
  }

  #openRow(attributes: XmlAttributes): boolean {
    this.#rowNumber = Number(attributeOf(attributes, 'r')) || this.#rowNumber + 1;
    if (isOn(attributeOf(attributes, 'hidden') ?? '0')) {
      this.hasHiddenCells = true;
      return false;
    }
    this.#row = { number: this.#rowNumber, cells: new Map() };
    return true;
  }

  #openCell(attributes: XmlAttributes): void {
    const lastColumn = this.#cell?.column ?? 0;
    this.#cell = {
      column: columnOf(attributeOf(attributes, 'r')) ?? lastColumn + 1,
      type: attributeOf(attributes, 't') ?? 'n',
      style: Number(attributeOf(attributes, 's')) || 0,
      pieces: [],
    };
  }

  #endCell(): void {
    const cell = this.#cell;
    if (cell === null || this.#row === null) return;
    const text = this.#show(cell).trim();
    if (text === '') return;
    if (this.#hiddenColumns.has(cell.column)) this.hasHiddenCells = true;
    else this.#row.cells.set(cell.column, text);
  }

  #endRow(): void {
    if (this.#row !== null && this.#row.cells.size > 0) this.rows.push(this.#row);
    this.#row = null;
    this.#cell = null;
  }

  #show({ type, style, pieces }: OpenCell): string {
    const value = pieces.join('');
    const { strings, numberFormats, startsIn1904 } = this.#context;
    if (type === 's') return strings[Number(value)] ?? '';
    if (type === 'b') return isOn(value) ? 'TRUE' : 'FALSE';
    if (type !== 'n' || value === '' || !Number.isFinite(Number(value))) return value;
    return showNumber(Number(value), numberFormats[style] ?? 'General', startsIn1904);
  }
}

/** `AB12` is column 28. */
function columnOf(reference: string | null): number | null {
  const letters = /^[A-Z]{1,3}(?=\d)/.exec(reference ?? '')?.[0];
  if (letters === undefined) return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return column <= columnsMax ? column : null;
}
