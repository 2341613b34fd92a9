import { describe, expect, it } from '@jest/globals';
import { buildXlsx, type XlsxParts } from '../../../../test/fixtures/readers/build-office-file.ts';
import { readDocument } from '../read-document.ts';

async function read(parts: XlsxParts) {
  return readDocument({ bytes: buildXlsx(parts), mediaType: '', fileName: 'a.xlsx', signal: AbortSignal.any([]) });
}

async function linesOf(rows: string, numberFormats?: string[]): Promise<string[]> {
  const { blocks } = await read({ sheets: [{ name: 'Sheet', rows }], ...(numberFormats && { numberFormats }) });
  return blocks.slice(1).map((block) => block.text);
}

describe('XlsxReader', () => {
  it('shows values as their cells do', async () => {
    const cells =
      '<c r="A1" s="0"><v>46023</v></c><c r="B1" s="1"><v>0.125</v></c><c r="C1" s="2"><f>1+1</f><v>1234.5</v></c>' +
      '<c r="D1" t="b"><v>1</v></c><c r="E1" t="e"><v>#N/A</v></c><c r="F1" s="3"><v>0.30000000000000004</v></c>';
    expect(await linesOf(`<row r="1">${cells}</row>`, ['d mmm yyyy', '0.0%', '#,##0.00', 'General'])).toEqual([
      '1 Jan 2026 | 12.5% | 1,234.50 | TRUE | #N/A | 0.3',
    ]);
  });

  it('keeps columns in line, and takes a line alone for a title', async () => {
    const row = (number: number, cells: Record<string, string>) =>
      `<row r="${number}">${Object.entries(cells)
        .map(([column, text]) => `<c r="${column}${number}" t="str"><v>${text}</v></c>`)
        .join('')}</row>`;
    const rows = [
      row(2, { C: 'Rates' }),
      row(4, { C: 'City', F: 'Limit' }),
      row(5, { F: '135' }),
      row(6, { C: 'Kiel' }),
    ];
    const { blocks } = await read({ sheets: [{ name: 'Travel', rows: rows.join('') }] });
    expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['heading', 'Travel'],
      ['paragraph', 'Rates'],
      ['table-row', 'City | Limit'],
      ['table-row', '| 135'],
      ['paragraph', 'Kiel'],
    ]);
  });

  it('leaves out hidden sheets, rows and columns, and says so', async () => {
    const columns = '<cols><col min="2" max="2" hidden="1"/></cols>';
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2" hidden="1"><c r="A2"><v>3</v></c></row>';
    const { blocks, warnings } = await read({
      sheets: [
        { name: 'Shown', rows, columns },
        { name: 'Hidden', rows, attributes: 'state="hidden"' },
      ],
    });
    expect(blocks.map((block) => block.text)).toEqual(['Shown', '1']);
    expect(warnings).toEqual([
      { code: 'left-out', detail: expect.stringContaining('hidden rows and columns, hidden sheets') },
    ]);
  });

  it('does not believe the size that a sheet states', async () => {
    const rows = '<row r="1048576"><c r="XFD1048576"><v>7</v></c></row>';
    const columns = '<dimension ref="A1:XFD1048576"/><cols><col min="1" max="4000000000" hidden="0"/></cols>';
    const { blocks } = await read({ sheets: [{ name: 'Large', rows, columns }] });
    expect(blocks.map((block) => block.text)).toEqual(['Large', '7']);
  });
});
