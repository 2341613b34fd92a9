'use client';

import type { Document } from '@footnote/contracts';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { DetailPane } from '../../../components/ledger/detail-pane.tsx';
import { Button } from '../../../components/ui/button.tsx';
import { Skeleton } from '../../../components/ui/skeleton.tsx';
import { useRemovals } from '../../../lib/use-removals.ts';
import { DeletionNotice } from './deletion-notice.tsx';
import { DocumentDetail } from './document-detail.tsx';
import { documentRemovals } from './document-removals.ts';
import { useTaggedDocument } from './use-tagged-document.ts';

interface DocumentPaneProps {
  id: string;
  /** The document as the ledger shows it, when it does: it may change while it is looked at. */
  listed: Document | undefined;
  sourceTitles: Record<string, string>;
  /** After a change of the document. */
  onChanged: () => Promise<void>;
  onClose: () => void;
}

/** One document, or what becomes of it while it is being deleted. */
export function DocumentPane({ id, listed, sourceTitles, onChanged, onClose }: DocumentPaneProps) {
  const removal = useRemovals(documentRemovals).get(id);
  const isGone = removal !== undefined && removal.state !== 'failed';
  const { loaded, reload } = useTaggedDocument(id, { changedAt: listed?.updatedAt, isGone });
  const title = removal?.label ?? loaded?.value?.document.title ?? listed?.title ?? 'Document';
  return (
    <DetailPane title={title} place={id} onClose={onClose}>
      {removal === undefined ? null : <DeletionNotice id={id} removal={removal} />}
      {isGone ? null : (
        <>
          {loaded === null ? <Skeleton lines={8} label="Opening the document" /> : null}
          {!loaded?.failure ? null : (
            <FailureNotice failure={loaded.failure}>
              <Button onClick={() => void reload()}>Try again</Button>
            </FailureNotice>
          )}
          {!loaded?.value ? null : (
            <DocumentDetail
              key={id}
              shown={loaded.value}
              sourceTitle={sourceTitles[loaded.value.document.source] ?? loaded.value.document.source}
              canDelete={removal === undefined}
              onReload={reload}
              onChanged={onChanged}
            />
          )}
        </>
      )}
    </DetailPane>
  );
}
