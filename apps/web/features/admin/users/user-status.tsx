'use client';

import type { User } from '@footnote/contracts';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { Button } from '../../../components/ui/button.tsx';
import { Notice } from '../../../components/ui/notice.tsx';
import { useUserChange } from './use-user-change.ts';

interface UserStatusProps {
  user: User;
  isSelf: boolean;
  onChanged: (user: User) => void;
}

/** Whether somebody may come in. A suspension holds at once; what undoes it stands in its place. */
export function UserStatus({ user, isSelf, onChanged }: UserStatusProps) {
  const { isSending, failure, undo, change } = useUserChange(user, onChanged);
  if (isSelf) return null;
  return (
    <section aria-label="Status" className="flex flex-col items-start gap-3">
      {user.status !== 'suspended' ? (
        <div className="flex items-center gap-3">
          <Button look="danger" disabled={isSending} onClick={() => change({ status: 'suspended' })}>
            Suspend
          </Button>
          {undo === null ? null : (
            <>
              <span className="text-good">May come in again</span>
              <UndoChange onUndo={undo} isSending={isSending} />
            </>
          )}
        </div>
      ) : (
        <Notice tone="warn" title="Suspended">
          <p className="mb-2">
            {user.kind === 'person' ? 'Signed out everywhere; nobody signs in under this name.' : 'It is refused.'} Keys
            that stand for {user.kind === 'person' ? 'this person' : 'it'} open nothing.
          </p>
          {undo === null ? (
            <Button disabled={isSending} onClick={() => change({ status: 'active' })}>
              Let in again
            </Button>
          ) : (
            <UndoChange onUndo={undo} isSending={isSending} />
          )}
        </Notice>
      )}
      {failure === null ? null : <FailureNotice failure={failure} />}
    </section>
  );
}

function UndoChange({ onUndo, isSending }: { onUndo: () => void; isSending: boolean }) {
  return (
    <Button data-shortcut="u" onClick={onUndo} disabled={isSending} size="small">
      Undo
    </Button>
  );
}
