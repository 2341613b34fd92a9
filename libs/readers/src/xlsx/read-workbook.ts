import { attributeOf, isOn, parseXml, prefixedAttributeOf } from '../office/parse-xml.ts';

interface WorkbookSheet {
  name: string;
  relationshipId: string;
  hidden: boolean;
}

export interface Workbook {
  /** In the order of their tabs. */
  sheets: WorkbookSheet[];
  /** Workbooks from old Macs count days from 1904. */
  startsIn1904: boolean;
}

export function readWorkbook(part: Uint8Array): Workbook {
  const workbook: Workbook = { sheets: [], startsIn1904: false };
  parseXml(part, {
    open: (name, attributes) => {
      if (name === 'workbookPr') workbook.startsIn1904 = isOn(attributeOf(attributes, 'date1904') ?? '0');
      if (name !== 'sheet') return;
      workbook.sheets.push({
        name: attributeOf(attributes, 'name') ?? '',
        relationshipId: prefixedAttributeOf(attributes, 'id') ?? '',
        hidden: (attributeOf(attributes, 'state') ?? 'visible') !== 'visible',
      });
    },
  });
  return workbook;
}
