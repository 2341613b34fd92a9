'use client';

import Link from 'next/link';
import { useRef, useState, type ReactNode } from 'react';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { Button } from '../../components/ui/button.tsx';
import { Icon } from '../../components/ui/icon.tsx';
import { Skeleton } from '../../components/ui/skeleton.tsx';
import { originalLink } from '../../lib/document-links.ts';
import { documentLink } from '../../lib/page-links.ts';
import { useReadingTarget, type ReadingTarget } from '../../lib/reading-target.tsx';
import { DocumentBody } from './document-body.tsx';
import { pdfOf } from './pdf-of.ts';
import { TextOrPage, type ReadingView } from './text-or-page.tsx';
import { useOpenDocument, type OpenDocument } from './use-open-document.ts';
import { useQuoteInView } from './use-quote-in-view.ts';

/** The source beside the answer, opened at the quote; the answer stays where it is. `children` draw the page of a PDF. */
export function ReadingPane({ children }: { children: ReactNode }) {
  const { target, close } = useReadingTarget();
  const [view, setView] = useState<ReadingView>('text');
  if (target === null) return null;
  return (
    <OpenPane target={target} view={view} onView={setView} onClose={close}>
      {children}
    </OpenPane>
  );
}

interface ViewProps {
  target: ReadingTarget;
  /** What was chosen last: the next PDF opens so. */
  view: ReadingView;
  onView: (view: ReadingView) => void;
  children: ReactNode;
}

function OpenPane({ target, view, onView, onClose, children }: ViewProps & { onClose: () => void }) {
  const pane = useRef<HTMLElement>(null);
  const loaded = useOpenDocument(target);
  useQuoteInView(pane, loaded && target);
  function handleClose() {
    onClose();
    document.querySelector<HTMLElement>(`[data-marker="${target.number}"]`)?.focus();
  }
  return (
    <aside ref={pane} aria-label={`Source ${target.number}: ${target.title}`} className="reading-pane fade-in">
      <div className="sticky top-0 z-10 flex items-center gap-2 border-b border-rule bg-raised py-2 pr-3 pl-8">
        <span className="font-semibold text-accent tabular-nums">{target.number}</span>
        <span className="min-w-0 flex-1 truncate font-semibold">{target.title}</span>
        <Link
          href={documentLink(target) + (view === 'page' ? '&view=page' : '')}
          className="shrink-0 text-13 text-accent underline-offset-4 hover:underline"
        >
          Open as a page
        </Link>
        <Button look="bare" aria-label="Close the source" data-shortcut="Escape" onClick={handleClose}>
          <Icon name="close" />
        </Button>
      </div>
      <div className="px-8 pt-6 pb-24">
        {loaded === null ? <Skeleton lines={8} label="Opening the document" /> : null}
        {loaded?.failure ? <FailureNotice failure={loaded.failure} /> : null}
        {loaded?.value ? (
          <Opened opened={loaded.value} target={target} view={view} onView={onView}>
            {children}
          </Opened>
        ) : null}
      </div>
    </aside>
  );
}

function Opened({ opened, target, view, onView, children }: ViewProps & { opened: OpenDocument }) {
  const { text: document, mediaType } = opened;
  const { title } = target;
  const pdf = pdfOf({ document, title, mediaType, quote: target });
  const body = <DocumentBody document={document} title={title} quote={target} mediaType={mediaType} />;
  if (pdf === null) return body;
  const original = (
    <a
      href={originalLink(target.documentId, target.versionId)}
      download
      className="text-13 text-accent underline-offset-4 hover:underline"
    >
      Download the original
    </a>
  );
  return <TextOrPage pdf={pdf} text={body} page={children} beside={original} initialView={view} onView={onView} />;
}
