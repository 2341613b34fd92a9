'use client';

import { useEffect, useState } from 'react';
import type { DrawnPage, PdfFile } from './open-pdf-file.ts';

interface DrawingState {
  /** The last page that was drawn; it stays until the next one is there. */
  drawn: (DrawnPage & { number: number }) | null;
  isDrawing: boolean;
  hasFailed: boolean;
}

/** Draws a page of the file at this width (0: not yet). */
export function useDrawnPage(file: PdfFile | null, { number, width }: { number: number; width: number }): DrawingState {
  const wanted = file === null || width === 0 ? null : `${number} ${width}`;
  const [result, setResult] = useState<{ file: PdfFile; of: string; page: DrawnPage | null; number: number } | null>(
    null,
  );
  useEffect(() => {
    if (file === null || wanted === null) return;
    const abort = new AbortController();
    const show = (page: DrawnPage | null) => {
      if (!abort.signal.aborted) setResult({ file, of: wanted, page, number });
    };
    file.drawPage({ number, width, signal: abort.signal }).then(show, () => show(null));
    return () => abort.abort();
  }, [file, wanted, number, width]);
  const current = result?.file === file ? result : null;
  return {
    drawn: current?.page ? { ...current.page, number: current.number } : null,
    isDrawing: current?.of !== wanted,
    hasFailed: current?.of === wanted && current?.page === null,
  };
}
