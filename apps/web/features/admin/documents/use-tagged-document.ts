'use client';

import type { Document, DocumentVersion } from '@footnote/contracts';
import { useCallback, useEffect, useState } from 'react';
import { apiClient } from '../../../lib/api-client.ts';
import { load, type Loaded } from '../../../lib/failure.ts';

/** A document with the tag of the state that was read, and its versions where this person may see them. */
export interface TaggedDocument {
  document: Document;
  etag: string | null;
  versions: DocumentVersion[];
}

interface TaggedDocumentState {
  /** Null while it is read for the first time. */
  loaded: Loaded<TaggedDocument> | null;
  reload: () => Promise<Loaded<TaggedDocument>>;
}

/** Read at once, and again when `changedAt` says that it has changed. One that is gone is not read. */
export function useTaggedDocument(
  id: string,
  { changedAt, isGone }: { changedAt: string | undefined; isGone: boolean },
): TaggedDocumentState {
  const [state, setState] = useState<{ id: string; loaded: Loaded<TaggedDocument> } | null>(null);
  const reload = useCallback(async () => {
    const loaded = await load(readTaggedDocument(id));
    setState({ id, loaded });
    return loaded;
  }, [id]);
  useEffect(() => {
    if (!isGone) void reload();
  }, [reload, changedAt, isGone]);
  return { loaded: state?.id === id ? state.loaded : null, reload };
}

async function readTaggedDocument(id: string): Promise<TaggedDocument> {
  const client = await apiClient();
  const [{ value: document, etag }, versions] = await Promise.all([
    client.getTaggedDocument(id),
    // Whoever looks after a document need not be one of its readers.
    load(client.listVersions(id)),
  ]);
  return { document, etag, versions: versions.value?.items ?? [] };
}
