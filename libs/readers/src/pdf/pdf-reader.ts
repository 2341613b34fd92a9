import { UnreadableDocumentError, type ReadRequest } from '@footnote/core';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { BlockCollector } from '../block-collector.ts';
import { FormatReader } from '../format-reader.ts';
import { readerLimits } from '../reader.limits.ts';
import { collectLines } from './collect-lines.ts';
import { largestImage } from './largest-image.ts';
import { looksLikeText } from './looks-like-text.ts';
import { openPdf } from './open-pdf.ts';
import { readPage, type PageText } from './read-page.ts';
import { firstPageTitle, usableTitle } from './usable-title.ts';

/** Pages named in one warning. */
const pagesNamedMax = 20;
const bombPixels = 100_000_000;

/** Reads the text layer of a PDF, page by page, in the order in which it was written. */
export class PdfReader extends FormatReader {
  protected async collect({ bytes }: ReadRequest, collector: BlockCollector): Promise<string | null> {
    const document = await openPdf(bytes);
    try {
      const pages = await readPages(document, collector);
      const lines = pages.flatMap((page) => page.lines);
      if (lines.length === 0) throw noText(pages, largestImage(bytes));
      if (!looksLikeText(lines)) throw meaninglessText();
      collectLines(lines, collector);
      await warnOfUnread(document, pages, collector);
      const { info } = await document.getMetadata();
      return usableTitle(info) ?? firstPageTitle(lines);
    } finally {
      await document.loadingTask.destroy();
    }
  }
}

async function readPages(document: PDFDocumentProxy, collector: BlockCollector): Promise<PageText[]> {
  if (document.numPages > readerLimits.pagesMax) {
    throw new UnreadableDocumentError('limit', `It has over ${readerLimits.pagesMax} pages. Split it into parts.`);
  }
  const pages: PageText[] = [];
  const damaged: number[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    try {
      pages.push(await readPage(await document.getPage(number), (what) => collector.leaveOut(what)));
    } catch (error) {
      if (error instanceof RangeError) throw error;
      damaged.push(number);
    }
  }
  if (pages.length === 0) throw new UnreadableDocumentError('unreadable', 'No page of the PDF can be read.');
  if (damaged.length > 0) collector.warn('damaged-pages', `Damaged pages are left out: ${list(damaged)}.`);
  return pages;
}

function noText(pages: readonly PageText[], imagePixels: number): UnreadableDocumentError {
  if (imagePixels > bombPixels) {
    return new UnreadableDocumentError('limit', 'A picture in the PDF is larger than any page. Make the PDF again.');
  }
  if (pages.some(({ hasPicture, hasDrawings }) => hasPicture || hasDrawings)) {
    const detail = 'The pages are pictures without text. Run OCR on the PDF and send the result.';
    return new UnreadableDocumentError('needs-ocr', detail);
  }
  return new UnreadableDocumentError('empty', 'No page of the PDF shows text. If they are scans, run OCR on it.');
}

function meaninglessText(): UnreadableDocumentError {
  const detail = 'The fonts of the PDF do not say which characters they show. Run OCR on it and send the result.';
  return new UnreadableDocumentError('needs-ocr', detail);
}

async function warnOfUnread(
  document: PDFDocumentProxy,
  pages: readonly PageText[],
  collector: BlockCollector,
): Promise<void> {
  const pictures = pages
    .filter(({ lines, hasPicture }) => lines.length === 0 && hasPicture)
    .map(({ number }) => number);
  if (pictures.length > 0) {
    collector.warn('needs-ocr', `Pages that are pictures without text are not read: ${list(pictures)}.`);
  }
  const attachments = (await document.getAttachments()) as ReadonlyMap<string, unknown> | null;
  if (attachments !== null && attachments.size > 0) {
    collector.warn('embedded-files', 'Files attached to the PDF are not read.');
  }
}

function list(pages: readonly number[]): string {
  const named = pages.slice(0, pagesNamedMax).join(', ');
  return pages.length > pagesNamedMax ? `${named} and ${pages.length - pagesNamedMax} more` : named;
}
