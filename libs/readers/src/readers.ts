import { csvFormat } from './csv/csv-format.ts';
import { docxFormat } from './docx/docx-format.ts';
import { emlFormat } from './eml/eml-format.ts';
import type { Format } from './format.ts';
import { htmlFormat } from './html/html-format.ts';
import { markdownFormat } from './markdown/markdown-format.ts';
import { pdfFormat } from './pdf/pdf-format.ts';
import { pptxFormat } from './pptx/pptx-format.ts';
import { textFormat } from './text/text-format.ts';
import { xlsxFormat } from './xlsx/xlsx-format.ts';

/** Every format that Footnote reads: a new one is a folder and a line here. */
export const formats: readonly Format[] = [
  pdfFormat,
  docxFormat,
  pptxFormat,
  xlsxFormat,
  csvFormat,
  emlFormat,
  htmlFormat,
  markdownFormat,
  textFormat,
];
