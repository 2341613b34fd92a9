import type { BlockCollector } from '../block-collector.ts';
import type { SheetRow } from './xlsx-sheet.ts';

/**
 * Adds a sheet under its name. Only columns that are used somewhere count, so that a table in the middle of a sheet
 * reads like one at its edge; a line alone between empty rows is a title or a remark, and begins a new table.
 */
export function collectSheet(name: string, rows: readonly SheetRow[], collector: BlockCollector): void {
  if (rows.length === 0) return;
  collector.add({ kind: 'heading', level: 2, text: name });
  const columns = [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))].toSorted((a, b) => a - b);
  rows.forEach(({ cells }, index) => {
    const isAlone = cells.size === 1 && (columns.length === 1 || standsApart(rows, index));
    if (isAlone) for (const text of cells.values()) collector.add({ kind: 'paragraph', text });
    else collector.add({ kind: 'table-row', text: joinCells(columns, cells) });
  });
}

function standsApart(rows: readonly SheetRow[], index: number): boolean {
  const number = rows[index]?.number ?? 0;
  const isFirst = index === 0 || rows[index - 1]?.number !== number - 1;
  const isLast = index === rows.length - 1 || rows[index + 1]?.number !== number + 1;
  return isFirst || isLast;
}

function joinCells(columns: readonly number[], cells: ReadonlyMap<number, string>): string {
  const last = Math.max(...cells.keys());
  return columns
    .filter((column) => column <= last)
    .map((column) => cells.get(column) ?? '')
    .join(' | ');
}
