import type { DocumentBlock } from '@footnote/contracts';
import type { TextSpan } from '../../components/passages/split-at-spans.ts';
import type { QuoteOnPage } from '../../lib/shown-pdf.tsx';

interface PagedText {
  text: string;
  blocks: DocumentBlock[];
}

/** The quote, block by block, with the pages on which its words stand. */
export function quoteOnPages({ text, blocks }: PagedText, quote: TextSpan): QuoteOnPage[] {
  return blocks.flatMap((block) => {
    const start = Math.max(block.start, quote.start);
    const end = Math.min(block.end, quote.end);
    if (block.page === undefined || start >= end) return [];
    const { page } = block;
    const above = blocks.filter((other) => other.page === page && other.start < block.start);
    const before = above.map((other) => text.slice(other.start, other.end));
    return [{ page, before: [...before, text.slice(block.start, start)].join('\n'), words: text.slice(start, end) }];
  });
}

/** Where a document opens: the quote's page, else its first. */
export function firstPageOf({ blocks }: PagedText, quote: TextSpan | null): number {
  const opened = quote === null ? blocks[0] : blocks.find(({ end }) => end > quote.start);
  return opened?.page ?? 1;
}
