import type { BlockCollector, NewBlock } from '../block-collector.ts';
import { itemBreak, joinCell } from '../html/join-cell.ts';
import { readerLimits } from '../reader.limits.ts';

interface OpenTable {
  /** One column is a frame round paragraphs, not a table. */
  columns: number;
  cells: NewBlock[][];
  rowIsDeleted: boolean;
}

/** Gathers the blocks in the cells of each row, and makes one line of them. */
export class DocxTables {
  readonly #collector: BlockCollector;
  readonly #tables: OpenTable[] = [];
  #inRowProperties = false;

  constructor(collector: BlockCollector) {
    this.#collector = collector;
  }

  get isInside(): boolean {
    return this.#tables.length > 0;
  }

  open(name: string): void {
    const table = this.#tables.at(-1);
    if (name === 'tbl') this.#tables.push({ columns: 0, cells: [], rowIsDeleted: false });
    else if (name === 'trPr') this.#inRowProperties = true;
    else if (table === undefined) return;
    else if (name === 'gridCol') table.columns += 1;
    else if (name === 'tr') Object.assign(table, { cells: [], rowIsDeleted: false });
    else if (name === 'tc') table.cells.push([]);
    else if (name === 'del' && this.#inRowProperties) table.rowIsDeleted = true;
  }

  close(name: string): void {
    if (name === 'trPr') this.#inRowProperties = false;
    else if (name === 'tr') this.#endRow();
    else if (name === 'tbl') this.#tables.pop();
  }

  /** To the open cell, or to the document when no table is open. */
  add(block: NewBlock): void {
    const cell = this.#tables.at(-1)?.cells.at(-1);
    if (cell === undefined) this.#collector.add(block);
    else cell.push(block);
  }

  #endRow(): void {
    const table = this.#tables.pop();
    if (table === undefined) return;
    if (!table.rowIsDeleted) for (const block of toBlocks(table)) this.add(block);
    this.#tables.push({ ...table, cells: [] });
  }
}

/** One line for a row; what lies in a frame stays as it is, and a very long row is a page's layout. */
function toBlocks({ columns, cells }: OpenTable): NewBlock[] {
  const blocks = cells.flat();
  if (columns <= 1 && cells.length === 1) return blocks;
  const length = blocks.reduce((sum, { text }) => sum + text.length, 0);
  if (length > readerLimits.rowCharactersMax) return blocks;
  const texts = cells.map((cell) => joinCell(cell.map(toCellText).join(' ')));
  return texts.some((text) => text !== '') ? [{ kind: 'table-row', text: texts.join(' | ') }] : [];
}

function toCellText({ kind, text, marker = '' }: NewBlock): string {
  return kind === 'list-item' || kind === 'table-row' ? `${itemBreak}${marker}${text}` : `${marker}${text}`;
}
