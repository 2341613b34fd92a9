'use client';

import type { Group } from '@footnote/contracts';
import { useState } from 'react';
import { DetailPane } from '../../../components/ledger/detail-pane.tsx';
import { focusRow } from '../../../components/ledger/ledger-row.tsx';
import { Button } from '../../../components/ui/button.tsx';
import { openEntry, usePane } from '../../../lib/use-pane.ts';
import { GroupLedger } from './group-ledger.tsx';
import { GroupPane } from './group-pane.tsx';
import { groupPanes } from './group-panes.ts';

/** The groups as a ledger, and one pane: a group, or a new one. */
export function GroupsView({ initial }: { initial: Group[] }) {
  const [groups, setGroups] = useState(initial);
  const panes = usePane(groupPanes);
  const { pane, open } = panes;
  const id = openEntry(pane);
  const shown = groups.find((group) => group.id === id);
  function handleClose() {
    open(null);
    if (id !== null) focusRow(id);
  }
  function handleSaved(saved: Group) {
    const others = groups.filter((group) => group.id !== saved.id);
    setGroups([...others, saved].sort((a, b) => (a.id < b.id ? -1 : 1)));
    if (pane?.kind === 'new') open({ kind: 'entry', id: saved.id });
  }
  return (
    <>
      <div className="ledger-heading mb-5 flex flex-wrap items-center gap-2">
        <h1 className="min-w-0 flex-1 font-serif text-28 font-semibold">Groups</h1>
        <Button look="primary" onClick={() => open({ kind: 'new' })}>
          New group
        </Button>
      </div>
      <div className="ledger-layout">
        <GroupLedger groups={groups} panes={panes} />
        {pane?.kind === 'new' || shown !== undefined ? (
          <GroupPane
            key={shown?.id ?? ''}
            group={shown ?? null}
            groups={groups}
            panes={panes}
            onSaved={handleSaved}
            onClose={handleClose}
          />
        ) : null}
        {id !== null && shown === undefined ? <UnknownGroup id={id} onClose={handleClose} /> : null}
      </div>
    </>
  );
}

/** A group may be named without being kept here: an organisation's sign-in claims groups of its own. */
function UnknownGroup({ id, onClose }: { id: string; onClose: () => void }) {
  return (
    <DetailPane title={id} place={id} onClose={onClose}>
      <p className="text-soft">
        Access lists, keys or your organisation’s sign-in name this group, but it has no members or groups of its own
        here. Make a group of this id to add some.
      </p>
    </DetailPane>
  );
}
