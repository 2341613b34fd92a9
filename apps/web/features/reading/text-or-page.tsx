'use client';

import { useRef, useState, type ReactNode } from 'react';
import { ShownPdfProvider, type ShownPdf } from '../../lib/shown-pdf.tsx';
import { useQuoteInView } from './use-quote-in-view.ts';

const views = [
  { id: 'text', title: 'Text' },
  { id: 'page', title: 'Page' },
] as const;

export type ReadingView = (typeof views)[number]['id'];

interface TextOrPageProps {
  pdf: ShownPdf;
  /** The words, set as a page of a book. */
  text: ReactNode;
  /** The page as it looks; it is loaded when somebody opens it. `useShownPdf` tells it what to draw. */
  page: ReactNode;
  /** Stands beside the choice. */
  beside?: ReactNode;
  initialView?: ReadingView;
  onView?: (view: ReadingView) => void;
}

/** A PDF to read: its words, or its pages as they look. */
export function TextOrPage({ pdf, text, page, beside, initialView = 'text', onView }: TextOrPageProps) {
  const [view, setView] = useState<ReadingView>(initialView);
  const body = useRef<HTMLDivElement>(null);
  useQuoteInView(body, view);
  function handleView(next: ReadingView) {
    setView(next);
    onView?.(next);
  }
  return (
    <>
      <div className="no-print mb-4 flex flex-wrap items-center justify-between gap-x-6">
        <div role="group" aria-label="How to show it" className="flex gap-4">
          {views.map(({ id, title }) => (
            <button
              key={id}
              type="button"
              aria-pressed={view === id}
              onClick={() => handleView(id)}
              className={`inline-flex min-h-9 cursor-pointer items-center decoration-accent decoration-2 underline-offset-6 ${view === id ? 'text-ink underline' : 'text-soft hover:text-ink'}`}
            >
              {title}
            </button>
          ))}
        </div>
        {beside}
      </div>
      <div ref={body}>{view === 'text' ? text : <ShownPdfProvider value={pdf}>{page}</ShownPdfProvider>}</div>
    </>
  );
}
