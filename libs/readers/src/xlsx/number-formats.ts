import { attributeOf, parseXml } from '../office/parse-xml.ts';

/**
 * The number formats that every Excel knows and files do not spell out. Dates that Excel shows by the reader's own country
 * are given in the order of year, month, day, which reads the same everywhere.
 */
const builtIn: Readonly<Record<number, string>> = {
  ...{ 1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%', 11: '0.00E+00', 12: '# ?/?', 13: '# ??/??' },
  ...{ 14: 'yyyy-mm-dd', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy', 22: 'yyyy-mm-dd h:mm' },
  ...{ 18: 'h:mm AM/PM', 19: 'h:mm:ss AM/PM', 20: 'h:mm', 21: 'h:mm:ss', 45: 'mm:ss', 46: '[h]:mm:ss', 47: 'mm:ss.0' },
  ...{ 37: '#,##0;-#,##0', 38: '#,##0;-#,##0', 39: '#,##0.00;-#,##0.00', 40: '#,##0.00;-#,##0.00', 48: '##0.0E+0' },
  49: '@',
};

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
      else if (name === 'xf' && inCellStyles) formats.push(own.get(id) ?? builtIn[id] ?? 'General');
    },
    close: (name) => {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return formats;
}
