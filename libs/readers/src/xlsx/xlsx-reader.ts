import { UnreadableDocumentError, type ReadRequest } from '@footnote/core';
import type { BlockCollector } from '../block-collector.ts';
import { FormatReader } from '../format-reader.ts';
import { openPackage } from '../office/office-package.ts';
import { parseXml } from '../office/parse-xml.ts';
import { findMainPart, readRelationships } from '../office/relationships.ts';
import { readerLimits } from '../reader.limits.ts';
import { collectSheet } from './collect-sheet.ts';
import { readNumberFormats } from './number-formats.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readWorkbook } from './read-workbook.ts';
import { XlsxSheet, type CellContext } from './xlsx-sheet.ts';

/** Reads each sheet of a workbook as a table under the sheet's name, with the values as Excel last showed them. */
export class XlsxReader extends FormatReader {
  protected async collect(request: ReadRequest, collector: BlockCollector): Promise<string | null> {
    const parts = await openPackage(request.bytes);
    const mainPart = await findMainPart(parts);
    const workbookPart = mainPart === null ? null : await parts.read(mainPart);
    if (mainPart === null || workbookPart === null) {
      throw new UnreadableDocumentError('unreadable', 'The file has no workbook in it. Save it again.');
    }
    const relationships = await readRelationships(parts, mainPart);
    const partOf = async (type: string): Promise<Uint8Array | null> => {
      const target = [...relationships.values()].find((each) => each.type === type)?.target;
      return target === undefined ? null : parts.read(target);
    };
    const { sheets, startsIn1904 } = readWorkbook(workbookPart);
    if (sheets.length > readerLimits.pagesMax) {
      throw new UnreadableDocumentError('limit', `It has over ${readerLimits.pagesMax} sheets. Split it into parts.`);
    }
    const context: CellContext = {
      strings: readSharedStrings(await partOf('sharedStrings')),
      numberFormats: readNumberFormats(await partOf('styles')),
      startsIn1904,
    };
    for (const { name, relationshipId, hidden } of sheets) {
      const part = await parts.read(relationships.get(relationshipId)?.target ?? '');
      if (part === null) continue;
      if (hidden) {
        collector.leaveOut('hidden sheets');
        continue;
      }
      const sheet = new XlsxSheet(context);
      parseXml(part, sheet);
      if (sheet.hasHiddenCells) collector.leaveOut('hidden rows and columns');
      collectSheet(name, sheet.rows, collector);
    }
    if ([...parts.partNames].some((name) => /\/comments\d*\.xml$/.test(name))) collector.leaveOut('comments');
    return null;
  }
}
