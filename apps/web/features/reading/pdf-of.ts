import type { DocumentText } from '@footnote/contracts';
import type { TextSpan } from '../../components/passages/split-at-spans.ts';
import type { ShownPdf } from '../../lib/shown-pdf.tsx';
import { firstPageOf, quoteOnPages } from './quote-on-pages.ts';

interface OpenDocument {
  document: DocumentText;
  title: string;
  mediaType: string | null;
  quote: TextSpan | null;
}

/** What it takes to draw the document's pages; null for what is no PDF. */
export function pdfOf({ document, title, mediaType, quote }: OpenDocument): ShownPdf | null {
  if (mediaType !== 'application/pdf') return null;
  const { documentId, versionId } = document;
  const quoted = quote === null ? [] : quoteOnPages(document, quote);
  return { documentId, versionId, title, page: firstPageOf(document, quote), quote: quoted };
}
