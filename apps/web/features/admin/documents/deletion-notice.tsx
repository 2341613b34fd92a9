'use client';

import { FailureNotice } from '../../../components/failure-notice.tsx';
import { UndoButton } from '../../../components/ledger/undo-button.tsx';
import { Button } from '../../../components/ui/button.tsx';
import { Notice } from '../../../components/ui/notice.tsx';
import type { Removal } from '../../../lib/removals.ts';
import { documentRemovals } from './document-removals.ts';
import { Receipt } from './receipt.tsx';

/** A deletion on its way: first it can be undone, then its receipt is shown. */
export function DeletionNotice({ id, removal }: { id: string; removal: Removal<string> }) {
  const { state, label, result, failure } = removal;
  if (state === 'failed' && failure !== null) {
    return (
      <div className="mb-4">
        <FailureNotice failure={failure}>
          <Button onClick={() => documentRemovals.begin(id, label)}>Delete again</Button>
          <Button look="bare" onClick={() => documentRemovals.forget(id)}>
            Keep it
          </Button>
        </FailureNotice>
      </div>
    );
  }
  if (state === 'pending') {
    return (
      <div className="mb-4">
        <Notice tone="warn" title="Deleted in a moment">
          <p className="mb-2">Nobody finds it from then on, and its text goes everywhere that it lies.</p>
          <UndoButton removals={documentRemovals} id={id} label={label} />
        </Notice>
      </div>
    );
  }
  return <Receipt deletionId={result} />;
}
