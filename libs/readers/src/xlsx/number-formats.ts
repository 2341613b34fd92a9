import { getFormatFromId } from 'numfmt';
import { attributeOf, parseXml } from '../office/parse-xml.ts';

/** Ids from here on are the workbook's own; below are those that every Excel knows. */
const firstOwnId = 164;

/** The number format of each cell style, in the order in which cells refer to them. */
export function readNumberFormats(part: Uint8Array | null): string[] {
  const own = new Map<number, string>();
  const formats: string[] = [];
  let inCellStyles = false;
  if (part === null) return formats;
  parseXml(part, {
    open: (name, attributes) => {
      const id = Number(attributeOf(attributes, 'numFmtId'));
      if (name === 'cellXfs') inCellStyles = true;
      else if (name === 'numFmt') own.set(id, attributeOf(attributes, 'formatCode') ?? 'General');
      else if (name === 'xf' && inCellStyles) formats.push(own.get(id) ?? builtIn(id));
    },
    close: (name) => {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return formats;
}

function builtIn(id: number): string {
  // Excel shows the built-in short date by the reader's own country; a date that reads the same everywhere is safer.
  if (id === 14) return 'yyyy-mm-dd';
  if (id === 22) return 'yyyy-mm-dd hh:mm';
  return id < firstOwnId ? (getFormatFromId(id) ?? 'General') : 'General';
}
