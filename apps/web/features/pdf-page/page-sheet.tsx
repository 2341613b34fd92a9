'use client';

import { useEffect, useMemo, useRef } from 'react';
import type { QuoteOnPage } from '../../lib/shown-pdf.tsx';
import { findWords } from './find-words.ts';
import { markBoxes, type PageBox } from './mark-boxes.ts';
import type { DrawnPage } from './open-pdf-file.ts';

interface PageSheetProps {
  drawn: DrawnPage & { number: number };
  quote: QuoteOnPage[];
  /** What the drawing shows, for whoever does not see it. */
  label: string;
}

/** A drawn page with the quote marked on it, as with a highlighter. */
export function PageSheet({ drawn, quote, label }: PageSheetProps) {
  const holder = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const boxes = useMemo(() => boxesOf(drawn, quote), [drawn, quote]);
  const words = quote.filter(({ page }) => page === drawn.number).map((part) => part.words);
  useEffect(() => {
    const { canvas } = drawn;
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', label);
    holder.current?.replaceChildren(canvas);
  }, [drawn, label]);
  useEffect(() => {
    sheet.current?.querySelector('mark')?.scrollIntoView({ block: 'center', inline: 'nearest' });
  }, [boxes]);
  return (
    <>
      {words.length > 0 && boxes.length === 0 ? (
        <p className="py-2 text-13 text-soft" data-unmarked>
          The quoted words are on this page, but they could not be marked. They are marked under Text.
        </p>
      ) : null}
      <div ref={sheet} className="pdf-sheet" style={drawn.shown} data-sheet={drawn.number}>
        <div ref={holder} className="contents" />
        {boxes.map((box, index) => (
          <mark key={index} className="pdf-mark" style={positionOf(box)}>
            {index === 0 ? <span className="sr-only">Quoted here: {words.join(' ')}</span> : null}
          </mark>
        ))}
      </div>
    </>
  );
}

function boxesOf({ items, view, number }: PageSheetProps['drawn'], quote: QuoteOnPage[]): PageBox[] {
  const texts = items.map(({ str }) => str);
  const here = quote.filter(({ page }) => page === number);
  return markBoxes(
    items,
    here.flatMap((part) => findWords(texts, part)),
    view,
  );
}

function positionOf({ left, top, width, height }: PageBox) {
  const [x, y, w, h] = [left, top, width, height].map((share) => `${share * 100}%`);
  return { left: x, top: y, width: w, height: h };
}
