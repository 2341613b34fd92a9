import { afterAll } from '@jest/globals';
import { describeDocumentReader } from '@footnote/testing';
import { readFileSync } from 'node:fs';
import { HtmlReader } from './html/html-reader.ts';
import { MarkdownReader } from './markdown/markdown-reader.ts';
import { openReaderProcess } from './process/reader-process.ts';
import { TextReader } from './text/text-reader.ts';

const fixtures = new URL('../../../test/fixtures/readers/', import.meta.url);
const visitorRules = {
  title: 'Visitor rules',
  blocks: [
    { kind: 'heading', level: 2, text: 'Before the visit' },
    {
      kind: 'list-item',
      text: '1. Register the guest by 16:00 on the day before; write to the front desk (desk@example.com).',
    },
    { kind: 'list-item', text: '2. Print the parking permit.' },
  ],
} as const;
const tableRows = [
  { kind: 'table-row', text: 'Site | Visitors at once' },
  { kind: 'table-row', text: 'Quay | 12' },
  { kind: 'table-row', text: 'Mill | 5' },
] as const;

const markdown = {
  ...fixtureOf('visitor-rules.md', 'text/markdown'),
  blocks: [...visitorRules.blocks, ...tableRows],
};
const html = { ...fixtureOf('visitor-rules.html', 'text/html'), blocks: [...visitorRules.blocks, ...tableRows] };
const text = { ...fixtureOf('visitor-rules.txt', 'text/plain'), blocks: [...visitorRules.blocks] };
const readerProcess = openReaderProcess();
afterAll(() => readerProcess.close());

describeDocumentReader({ reader: new MarkdownReader(['text/markdown']), fixture: markdown });
describeDocumentReader({ reader: new HtmlReader(['text/html']), fixture: html });
describeDocumentReader({ reader: new TextReader(['text/plain']), fixture: text });
describeDocumentReader({ reader: readerProcess, fixture: markdown });

function fixtureOf(fileName: string, mediaType: string) {
  return { bytes: readFileSync(new URL(fileName, fixtures)), mediaType, fileName, title: visitorRules.title };
}
