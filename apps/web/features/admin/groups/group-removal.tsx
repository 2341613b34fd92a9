'use client';

import type { Group } from '@footnote/contracts';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { UndoButton } from '../../../components/ledger/undo-button.tsx';
import { Button } from '../../../components/ui/button.tsx';
import { Notice } from '../../../components/ui/notice.tsx';
import { announce } from '../../../lib/announce.ts';
import { useRemovals } from '../../../lib/use-removals.ts';
import { groupRemovals } from './group-removals.ts';

/** The button that deletes a group, and what becomes of it. */
export function GroupRemoval({ group: { id, title } }: { group: Group }) {
  const removal = useRemovals(groupRemovals).get(id);
  function remove() {
    groupRemovals.begin(id, title);
    announce(`${title} is deleted in a moment. Press u to undo.`);
  }
  if (removal === undefined) {
    return (
      <div>
        <Button look="danger" onClick={remove}>
          Delete
        </Button>
      </div>
    );
  }
  if (removal.failure !== null) {
    return (
      <FailureNotice failure={removal.failure}>
        <Button onClick={remove}>Delete again</Button>
      </FailureNotice>
    );
  }
  if (removal.state !== 'pending') {
    return (
      <p className="text-soft">{removal.state === 'removed' ? 'It lets nobody read any more.' : 'Being deleted …'}</p>
    );
  }
  return (
    <Notice tone="warn" title="Deleted in a moment">
      <p className="mb-2">Its members lose what it let them read, from the next request on.</p>
      <UndoButton removals={groupRemovals} id={id} label={title} />
    </Notice>
  );
}
