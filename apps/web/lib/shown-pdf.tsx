'use client';

import { createContext, use } from 'react';

/** The words of a quote that stand on one page. */
export interface QuoteOnPage {
  page: number;
  /** What the page says before them, which tells them from the same words further up. */
  before: string;
  words: string;
}

/** A version of a PDF, and the place in it that somebody wants to see. */
export interface ShownPdf {
  documentId: string;
  versionId: string;
  title: string;
  /** Where to open it, from 1. */
  page: number;
  quote: QuoteOnPage[];
}

const ShownPdfContext = createContext<ShownPdf | null>(null);

/** Says to what draws pages which PDF is being read. */
export const ShownPdfProvider = ShownPdfContext;

export function useShownPdf(): ShownPdf | null {
  return use(ShownPdfContext);
}
