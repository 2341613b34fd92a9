'use client';

import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { Skeleton } from '../../components/ui/skeleton.tsx';
import { announce } from '../../lib/announce.ts';
import { useShownPdf, type ShownPdf } from '../../lib/shown-pdf.tsx';
import { PageBar } from './page-bar.tsx';
import { PageSheet } from './page-sheet.tsx';
import { useDrawnPage } from './use-drawn-page.ts';
import { usePdfFile } from './use-pdf-file.ts';
import { zoomSteps } from './zoom-steps.ts';

/** The page of the PDF that is being read, drawn as it looks, with the quote marked. */
export function PdfPage() {
  const pdf = useShownPdf();
  return pdf === null ? null : <OpenPdf pdf={pdf} />;
}

function OpenPdf({ pdf }: { pdf: ShownPdf }) {
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const opened = usePdfFile(pdf);
  const file = opened.phase === 'open' ? opened.file : null;
  const pageCount = file?.pageCount ?? pdf.page;
  const [page, setPage] = usePage(pdf);
  const [zoom, setZoom] = useState(1);
  const { drawn, isDrawing, hasFailed } = useDrawnPage(file, { number: page, width: Math.floor(width * zoom) });
  function handlePage(wanted: number) {
    if (wanted < 1 || wanted > pageCount) return;
    setPage(wanted);
    announce(`Page ${wanted} of ${pageCount}`);
  }
  function handleKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const action = { ArrowLeft: page - 1, ArrowRight: page + 1, '+': 'larger', '-': 'smaller', '0': 'fit' }[event.key];
    if (action === undefined || event.metaKey || event.ctrlKey || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    if (typeof action === 'number') handlePage(action);
    else setZoom(action === 'fit' ? 1 : nextZoom(zoom, action === 'larger' ? 1 : -1));
  }
  if (opened.phase === 'failed') {
    return opened.failure === null ? <Undrawable /> : <FailureNotice failure={opened.failure} />;
  }
  return (
    <div onKeyDown={handleKeyDown} data-pdf={opened.phase} aria-busy={isDrawing}>
      <PageBar page={page} pageCount={pageCount} onPage={handlePage} zoom={zoom} onZoom={setZoom} />
      <div ref={place} className="pdf-place" tabIndex={0} role="region" aria-label={`Pages of ${pdf.title}`}>
        {hasFailed ? <UndrawnPage page={page} /> : null}
        {drawn === null && !hasFailed ? <Skeleton lines={10} label="Drawing the page" /> : null}
        {drawn === null || hasFailed ? null : (
          <PageSheet
            drawn={drawn}
            quote={pdf.quote}
            label={`Page ${drawn.number} of “${pdf.title}” as it looks. Its words can be read under Text.`}
          />
        )}
      </div>
    </div>
  );
}

/** The page that is open; another place in the document opens its own. */
function usePage(pdf: ShownPdf): [page: number, setPage: (page: number) => void] {
  const [opened, setOpened] = useState({ pdf, page: pdf.page });
  if (opened.pdf !== pdf && placeOf(opened.pdf) !== placeOf(pdf)) setOpened({ pdf, page: pdf.page });
  return [opened.page, (page) => setOpened({ pdf, page })];
}

function placeOf({ versionId, page, quote }: ShownPdf): string {
  return JSON.stringify([versionId, page, quote]);
}

/** The width that there is for a page, in CSS pixels; 0 until it is known. */
function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (element.current === null) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}

function nextZoom(zoom: number, step: 1 | -1): number {
  return zoomSteps[zoomSteps.indexOf(zoom) + step] ?? zoom;
}

function Undrawable() {
  return (
    <div role="alert" data-pdf="failed">
      <Notice tone="warn" title="The pages of this PDF cannot be drawn here.">
        <p>Its words are under Text, with the quote marked. The original can be downloaded.</p>
      </Notice>
    </div>
  );
}

function UndrawnPage({ page }: { page: number }) {
  return (
    <div role="alert" className="py-6">
      <Notice tone="warn" title={`Page ${page} cannot be drawn.`}>
        <p>Its words are under Text. Other pages may be fine.</p>
      </Notice>
    </div>
  );
}
