'use client';

import { useEffect, useState } from 'react';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { Skeleton } from '../../components/ui/skeleton.tsx';
import { apiClient } from '../../lib/api-client.ts';
import { load, type Loaded } from '../../lib/failure.ts';
import { contentOfDocument, type PluginContent } from './plugin-content.ts';
import { PluginFrame } from './plugin-frame.tsx';
import type { OpenDocument } from './plugin-session.ts';
import type { PluginSlot } from './plugin-slots.ts';

export interface ReadDocument {
  documentId: string;
  versionId: string;
  title: string;
}

interface DocumentPluginProps {
  slot: PluginSlot;
  document: ReadDocument;
  onOpen: (place: OpenDocument) => void;
}

/** A plugin's page in a tab of a document. */
export function DocumentPlugin({ slot, document: read, onOpen }: DocumentPluginProps) {
  const content = useContent(read, slot.permissions.includes('read-document'));
  if (content === null) return <Skeleton lines={4} label={`Opening ${slot.title}`} />;
  if (content.failure !== null) return <FailureNotice failure={content.failure} />;
  return (
    <div className="max-w-(--measure)">
      <PluginFrame slot={slot} content={content.value} onOpen={onOpen} />
    </div>
  );
}

/** The text is asked for when the tab is opened, and only for a plugin that may read it. */
function useContent({ documentId, versionId, title }: ReadDocument, mayRead: boolean): Loaded<PluginContent> | null {
  const [content, setContent] = useState<Loaded<PluginContent> | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    const place = { documentId, versionId, title };
    const loading = mayRead ? loadContent(place, abort.signal) : Promise.resolve({ answer: null, document: null });
    void load(loading).then((loaded) => {
      if (!abort.signal.aborted) setContent(loaded);
    });
    return () => abort.abort();
  }, [documentId, versionId, title, mayRead]);
  return content;
}

async function loadContent(
  { documentId, versionId, title }: ReadDocument,
  signal: AbortSignal,
): Promise<PluginContent> {
  const [client, { pluginChannelLimits }] = await Promise.all([apiClient(), import('@footnote/contracts')]);
  const text = await client.getDocumentText(documentId, { version: versionId, signal });
  return contentOfDocument(text, { title, charactersMax: pluginChannelLimits.documentCharactersMax });
}
