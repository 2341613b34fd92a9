'use client';

import { useRef, type ReactNode } from 'react';
import { useQuoteInView } from './use-quote-in-view.ts';

/** A document page that opens at its quote. `place` changes when another quote is asked for. */
export function QuoteInView({ place, children }: { place: string; children: ReactNode }) {
  const container = useRef<HTMLDivElement>(null);
  useQuoteInView(container, place);
  return <div ref={container}>{children}</div>;
}
