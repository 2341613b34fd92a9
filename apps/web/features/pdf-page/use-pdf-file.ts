'use client';

import { useEffect, useState } from 'react';
import { apiClient } from '../../lib/api-client.ts';
import { load, type Failure } from '../../lib/failure.ts';
import { openPdfFile, type PdfFile } from './open-pdf-file.ts';

export type PdfState =
  | { phase: 'loading' }
  | { phase: 'open'; file: PdfFile }
  /** `failure` is null when the bytes came, but are not to be drawn. */
  | { phase: 'failed'; failure: Failure | null };

interface Version {
  documentId: string;
  versionId: string;
}

/** Loads the version as it was uploaded and opens it; it is closed when another is asked for. */
export function usePdfFile({ documentId, versionId }: Version): PdfState {
  const [opened, setOpened] = useState<{ versionId: string; state: PdfState } | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    let file: PdfFile | null = null;
    const show = (state: PdfState) => {
      if (!abort.signal.aborted) setOpened({ versionId, state });
      else if (state.phase === 'open') state.file.close();
    };
    void openVersion({ documentId, versionId }, abort.signal).then((state) => {
      if (state.phase === 'open') file = state.file;
      show(state);
    });
    return () => {
      abort.abort();
      file?.close();
    };
  }, [documentId, versionId]);
  return opened?.versionId === versionId ? opened.state : { phase: 'loading' };
}

async function openVersion({ documentId, versionId }: Version, signal: AbortSignal): Promise<PdfState> {
  const client = await apiClient();
  const bytes = client.getOriginal(documentId, { version: versionId, signal }).then((blob) => blob.arrayBuffer());
  const loaded = await load(bytes);
  if (loaded.value === null) return { phase: 'failed', failure: loaded.failure };
  const opened = await load(openPdfFile(loaded.value));
  return opened.value === null ? { phase: 'failed', failure: null } : { phase: 'open', file: opened.value };
}
