'use client';

import type { DocumentText } from '@footnote/contracts';
import Link from 'next/link';
import { useEffect, useRef, useState } from 'react';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { Button } from '../../components/ui/button.tsx';
import { Icon } from '../../components/ui/icon.tsx';
import { Skeleton } from '../../components/ui/skeleton.tsx';
import { apiClient } from '../../lib/api-client.ts';
import { load, type Loaded } from '../../lib/failure.ts';
import { documentLink } from '../../lib/page-links.ts';
import { useReadingTarget, type ReadingTarget } from '../../lib/reading-target.tsx';
import { DocumentBody } from './document-body.tsx';
import { useQuoteInView } from './use-quote-in-view.ts';

/** The source beside the answer, opened at the quote; the answer stays where it is. */
export function ReadingPane() {
  const { target, close } = useReadingTarget();
  if (target === null) return null;
  return <OpenPane target={target} onClose={close} />;
}

function OpenPane({ target, onClose }: { target: ReadingTarget; onClose: () => void }) {
  const pane = useRef<HTMLElement>(null);
  const loaded = useDocumentText(target);
  useQuoteInView(pane, loaded && target);
  function handleClose() {
    onClose();
    document.querySelector<HTMLElement>(`[data-marker="${target.number}"]`)?.focus();
  }
  return (
    <aside ref={pane} aria-label={`Source ${target.number}: ${target.title}`} className="reading-pane fade-in">
      <div className="sticky top-0 z-10 flex items-center gap-2 border-b border-rule bg-raised py-2 pr-3 pl-8">
        <span className="font-semibold text-accent tabular-nums">{target.number}</span>
        <span className="min-w-0 flex-1 truncate font-semibold">{target.title}</span>
        <Link href={documentLink(target)} className="shrink-0 text-13 text-accent underline-offset-4 hover:underline">
          Open as a page
        </Link>
        <Button look="bare" aria-label="Close the source" data-shortcut="Escape" onClick={handleClose}>
          <Icon name="close" />
        </Button>
      </div>
      <div className="px-8 pt-6 pb-24">
        {loaded === null ? <Skeleton lines={8} label="Opening the document" /> : null}
        {loaded?.failure ? <FailureNotice failure={loaded.failure} /> : null}
        {loaded?.value ? <DocumentBody document={loaded.value} title={target.title} quote={target} /> : null}
      </div>
    </aside>
  );
}

/** The text of the cited version; null while it loads. A version never changes, so it is not loaded twice in a row. */
function useDocumentText({ documentId, versionId }: ReadingTarget): Loaded<DocumentText> | null {
  const [loaded, setLoaded] = useState<{ versionId: string; result: Loaded<DocumentText> } | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    const text = apiClient().then((client) =>
      client.getDocumentText(documentId, { version: versionId, signal: abort.signal }),
    );
    void load(text).then((result) => {
      if (!abort.signal.aborted) setLoaded({ versionId, result });
    });
    return () => abort.abort();
  }, [documentId, versionId]);
  return loaded?.versionId === versionId ? loaded.result : null;
}
