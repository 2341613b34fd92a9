'use client';

import type { CreateUserResponse, UserList } from '@footnote/contracts';
import { useState } from 'react';
import { focusRow } from '../../../components/ledger/ledger-row.tsx';
import { Button } from '../../../components/ui/button.tsx';
import { openEntry, usePane } from '../../../lib/use-pane.ts';
import { useAuthMode } from '../../../lib/visitor-context.tsx';
import { CreatedUser } from './created-user.tsx';
import { NewUserPane } from './new-user-pane.tsx';
import { useUserList } from './use-user-list.ts';
import { UserLedger } from './user-ledger.tsx';
import { UserPane } from './user-pane.tsx';
import { userPanes } from './user-panes.ts';

/** The people and service accounts as a ledger, and one pane: somebody, or somebody new. */
export function UsersView({ initial, initialText }: { initial: UserList; initialText: string }) {
  const users = useUserList(initial, initialText);
  const panes = usePane(userPanes);
  const mode = useAuthMode();
  const [created, setCreated] = useState<CreateUserResponse | null>(null);
  const { pane, open } = panes;
  const id = openEntry(pane);
  function handleClose() {
    open(null);
    setCreated(null);
    if (id !== null) focusRow(id);
  }
  function handleCreated(response: CreateUserResponse) {
    setCreated(response);
    users.update(response.user);
  }
  return (
    <>
      <div className="ledger-heading mb-5 flex flex-wrap items-center gap-2">
        <h1 className="min-w-0 flex-1 font-serif text-28 font-semibold">Users</h1>
        <Button look="primary" onClick={() => open({ kind: 'new' })}>
          {mode === 'password' ? 'Invite somebody' : 'New user'}
        </Button>
      </div>
      {mode !== 'open' ? null : (
        <p className="ledger-heading mb-4 max-w-[60ch] text-soft">
          Nobody signs in while Footnote runs open on this machine. Who stands here matters for API keys, and once
          people sign in.
        </p>
      )}
      <div className="ledger-layout">
        <UserLedger users={users} panes={panes} />
        {pane?.kind !== 'new' ? null : created === null ? (
          <NewUserPane onCreated={handleCreated} onClose={handleClose} />
        ) : (
          <CreatedUser created={created} onClose={handleClose} />
        )}
        {id === null ? null : <UserPane key={id} id={id} users={users} onClose={handleClose} />}
      </div>
    </>
  );
}
