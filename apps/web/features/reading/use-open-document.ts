'use client';

import type { DocumentText, FootnoteClient } from '@footnote/contracts';
import { useEffect, useState } from 'react';
import { apiClient } from '../../lib/api-client.ts';
import { load, type Loaded } from '../../lib/failure.ts';
import type { ReadingTarget } from '../../lib/reading-target.tsx';

export interface OpenDocument {
  text: DocumentText;
  /** Known for documents with pages, since only they are shown by it. */
  mediaType: string | null;
}

/** The cited version; null while it loads. A version never changes, so it is not loaded twice in a row. */
export function useOpenDocument({ documentId, versionId }: ReadingTarget): Loaded<OpenDocument> | null {
  const [loaded, setLoaded] = useState<{ versionId: string; result: Loaded<OpenDocument> } | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    const opened = apiClient().then((client) => openDocument(client, { documentId, versionId, signal: abort.signal }));
    void load(opened).then((result) => {
      if (!abort.signal.aborted) setLoaded({ versionId, result });
    });
    return () => abort.abort();
  }, [documentId, versionId]);
  return loaded?.versionId === versionId ? loaded.result : null;
}

async function openDocument(
  client: FootnoteClient,
  { documentId, versionId, signal }: { documentId: string; versionId: string; signal: AbortSignal },
): Promise<OpenDocument> {
  const text = await client.getDocumentText(documentId, { version: versionId, signal });
  if (!text.blocks.some(({ page }) => page !== undefined)) return { text, mediaType: null };
  // Without it the words are still there to read.
  const versions = await client.listVersions(documentId, { signal }).catch(() => ({ items: [] }));
  return { text, mediaType: versions.items.find(({ id }) => id === versionId)?.mediaType ?? null };
}
