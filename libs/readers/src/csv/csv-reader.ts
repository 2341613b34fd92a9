import { UnreadableDocumentError, type ReadRequest } from '@footnote/core';
import { parse } from 'csv-parse/sync';
import type { BlockCollector } from '../block-collector.ts';
import { charsetOf, decodeText } from '../decode-text.ts';
import { FormatReader } from '../format-reader.ts';
import { readerLimits } from '../reader.limits.ts';
import { guessDelimiter } from './guess-delimiter.ts';

/** Reads a table of values: each row a line, its cells joined as in every other table. */
export class CsvReader extends FormatReader {
  protected async collect(request: ReadRequest, collector: BlockCollector): Promise<string | null> {
    const text = decodeText(request.bytes, charsetOf(request.mediaType));
    for (const cells of parseRows(text)) {
      const last = cells.findLastIndex((cell) => cell !== '');
      if (last >= 0) collector.add({ kind: 'table-row', text: cells.slice(0, last + 1).join(' | ') });
    }
    return null;
  }
}

function parseRows(text: string): string[][] {
  try {
    return parse(text, {
      delimiter: guessDelimiter(text),
      relaxColumnCount: true,
      relaxQuotes: true,
      skipEmptyLines: true,
      trim: true,
      // One row more than may be read, so that the collector sees that there are too many.
      to: readerLimits.blocksMax + 1,
    });
  } catch (cause) {
    const detail = 'The table is damaged: a quotation mark is opened and never closed. Export it again.';
    throw new UnreadableDocumentError('unreadable', detail, { cause });
  }
}
