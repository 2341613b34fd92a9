'use client';

import { useState, type SyntheticEvent } from 'react';
import { Button } from '../../components/ui/button.tsx';
import { Icon } from '../../components/ui/icon.tsx';
import { zoomSteps } from './zoom-steps.ts';

interface PageBarProps {
  page: number;
  pageCount: number;
  onPage: (page: number) => void;
  /** Times the width of its place. */
  zoom: number;
  onZoom: (zoom: number) => void;
}

/** Over a drawn page: which one it is, the way to others, and how large it is drawn. */
export function PageBar({ page, pageCount, onPage, zoom, onZoom }: PageBarProps) {
  const step = zoomSteps.indexOf(zoom);
  return (
    <div className="pdf-bar no-print" role="group" aria-label="Page and size">
      <Button look="bare" aria-label="Page before" disabled={page <= 1} onClick={() => onPage(page - 1)}>
        <Icon name="back" />
      </Button>
      <PageNumber page={page} pageCount={pageCount} onPage={onPage} />
      <Button look="bare" aria-label="Next page" disabled={page >= pageCount} onClick={() => onPage(page + 1)}>
        <Icon name="arrow" />
      </Button>
      <span className="ml-auto flex">
        <Button look="bare" aria-label="Smaller" disabled={step <= 0} onClick={() => onZoom(zoomSteps[step - 1] ?? 1)}>
          −
        </Button>
        <Button look="bare" disabled={zoom === 1} onClick={() => onZoom(1)}>
          Fit width
        </Button>
        <Button
          look="bare"
          aria-label="Larger"
          disabled={step === zoomSteps.length - 1}
          onClick={() => onZoom(zoomSteps[step + 1] ?? zoom)}
        >
          +
        </Button>
      </span>
    </div>
  );
}

/** `12 of 107`, where the 12 can be typed over. */
function PageNumber({ page, pageCount, onPage }: Pick<PageBarProps, 'page' | 'pageCount' | 'onPage'>) {
  const [typed, setTyped] = useState({ page, text: String(page) });
  if (typed.page !== page) setTyped({ page, text: String(page) });
  function handleSubmit(event: SyntheticEvent) {
    event.preventDefault();
    const wanted = Number(typed.text);
    if (Number.isInteger(wanted) && wanted >= 1 && wanted <= pageCount) onPage(wanted);
    else setTyped({ page, text: String(page) });
  }
  return (
    <form onSubmit={handleSubmit} className="flex items-baseline gap-1.5 tabular-nums" data-page-number={page}>
      <input
        aria-label={`Page, of ${pageCount}`}
        inputMode="numeric"
        maxLength={5}
        size={Math.max(2, String(pageCount).length)}
        value={typed.text}
        onChange={(event) => setTyped({ page, text: event.target.value })}
        className="rounded-md border border-rule bg-transparent px-1 py-0.5 text-center text-15"
      />
      <span className="text-soft">of {pageCount}</span>
    </form>
  );
}
