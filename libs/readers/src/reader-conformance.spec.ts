import { afterAll } from '@jest/globals';
import { describeDocumentReader } from '@footnote/testing';
import { readFileSync } from 'node:fs';
import {
  visitorRulesDocx,
  visitorRulesPdf,
  visitorRulesPptx,
  visitorRulesXlsx,
} from '../../../test/fixtures/readers/visitor-rules.ts';
import { openReaderProcess } from './process/reader-process.ts';
import { formats } from './readers.ts';

const fixtures = new URL('../../../test/fixtures/readers/', import.meta.url);
const title = 'Visitor rules';
const heading = { kind: 'heading', level: 2, text: 'Before the visit' } as const;
const permit = { kind: 'list-item', text: '2. Print the parking permit.' } as const;
const register = {
  kind: 'list-item',
  text: '1. Register the guest by 16:00 on the day before; write to the front desk (desk@example.com).',
} as const;
const rows = [
  { kind: 'table-row', text: 'Site | Visitors at once' },
  { kind: 'table-row', text: 'Quay | 12' },
  { kind: 'table-row', text: 'Mill | 5' },
] as const;
const onSecond = { page: 2 };

const written = [
  { ...fileOf('visitor-rules.md', 'text/markdown'), title, blocks: [heading, register, permit, ...rows] },
  { ...fileOf('visitor-rules.html', 'text/html'), title, blocks: [heading, register, permit, ...rows] },
  { ...fileOf('visitor-rules.txt', 'text/plain'), title, blocks: [heading, register, permit] },
  { ...fileOf('visitor-rules.csv', 'text/csv'), title: null, blocks: [...rows] },
  { ...fileOf('visitor-rules.eml', 'message/rfc822'), title, blocks: [heading, register, permit, ...rows] },
];
const built = [
  { ...officeFile('docx', visitorRulesDocx()), title, blocks: [heading, register, permit, ...rows] },
  {
    ...officeFile('pptx', visitorRulesPptx()),
    title,
    blocks: [
      { ...heading, ...onSecond },
      { kind: 'list-item' as const, text: 'Print the parking permit.', ...onSecond },
      ...rows.map((row) => ({ ...row, ...onSecond })),
    ],
  },
  { ...officeFile('xlsx', visitorRulesXlsx()), title: null, blocks: [...rows] },
];
const pdf = {
  bytes: visitorRulesPdf(),
  mediaType: 'application/pdf',
  fileName: 'visitor-rules.pdf',
  title,
  blocks: [
    { ...heading, page: 1 },
    {
      kind: 'paragraph' as const,
      text: 'Guests are met at the front desk, and they wear a badge for as long as they are in the building.',
      page: 1,
    },
    { kind: 'list-item' as const, text: '1. Print the parking permit.', ...onSecond },
    ...rows.slice(0, 2).map((row) => ({ ...row, ...onSecond })),
  ],
};

for (const fixture of [...written, ...built]) {
  const format = formats.find(({ mediaTypes }) => mediaTypes.includes(fixture.mediaType));
  if (format === undefined) throw new Error(`No format is called ${fixture.mediaType}.`);
  const reader = await format.loadReader(() => Promise.reject(new Error('Nothing lies in this document.')));
  if (fixture.mediaType !== 'message/rfc822') describeDocumentReader({ reader, fixture });
}

// As the service reads: an e-mail with what is attached to it, and a PDF, whose parser talks a lot outside of a child.
const readerProcess = openReaderProcess();
afterAll(() => readerProcess.close());
for (const fixture of [...written.slice(-1), pdf]) describeDocumentReader({ reader: readerProcess, fixture });

function fileOf(fileName: string, mediaType: string) {
  return { bytes: new Uint8Array(readFileSync(new URL(fileName, fixtures))), mediaType, fileName };
}

function officeFile(extension: string, bytes: Uint8Array) {
  const format = formats.find(({ fileExtensions }) => fileExtensions.includes(extension));
  return { bytes, mediaType: format?.mediaTypes[0] ?? '', fileName: `visitor-rules.${extension}` };
}
