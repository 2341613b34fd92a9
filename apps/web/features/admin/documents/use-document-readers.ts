'use client';

import type { Document, DocumentReaders } from '@footnote/contracts';
import { useCallback, useEffect, useState } from 'react';
import { apiClient } from '../../../lib/api-client.ts';
import { load, type Loaded } from '../../../lib/failure.ts';

interface ReadersState {
  /** Null while it is read for the first time. */
  loaded: Loaded<DocumentReaders> | null;
  reload: () => void;
}

/** Who can read a document; read again when the document has changed. */
export function useDocumentReaders({ id, updatedAt }: Pick<Document, 'id' | 'updatedAt'>): ReadersState {
  const [loaded, setLoaded] = useState<Loaded<DocumentReaders> | null>(null);
  const read = useCallback(
    async (signal?: AbortSignal) => {
      const found = await load(apiClient().then((client) => client.getDocumentReaders(id, { signal })));
      if (!signal?.aborted) setLoaded(found);
    },
    [id],
  );
  useEffect(() => {
    const abort = new AbortController();
    void read(abort.signal);
    return () => abort.abort();
  }, [read, updatedAt]);
  return { loaded, reload: () => void read() };
}
