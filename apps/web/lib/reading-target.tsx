'use client';

import { createContext, use, useMemo, useState, type ReactNode } from 'react';
import type { DocumentPlace } from './page-links.ts';

/** A place in a document that the reading pane shows beside the page. */
export interface ReadingTarget extends DocumentPlace {
  number: number;
  title: string;
}

interface Reading {
  target: ReadingTarget | null;
  open: (target: ReadingTarget) => void;
  close: () => void;
}

const ReadingContext = createContext<Reading | null>(null);

/** Lets one part of a page open a source and another part show it. */
export function ReadingTargetProvider({ children }: { children: ReactNode }) {
  const [target, setTarget] = useState<ReadingTarget | null>(null);
  const reading = useMemo(() => ({ target, open: setTarget, close: () => setTarget(null) }), [target]);
  return <ReadingContext value={reading}>{children}</ReadingContext>;
}

export function useReadingTarget(): Reading {
  const reading = use(ReadingContext);
  if (reading === null) throw new Error('useReadingTarget needs a ReadingTargetProvider around it');
  return reading;
}
