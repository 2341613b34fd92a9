'use client';

import type { Group } from '@footnote/contracts';
import { LedgerCell } from '../../../components/ledger/ledger-cell.tsx';
import { LedgerRow } from '../../../components/ledger/ledger-row.tsx';
import { Ledger, type LedgerColumn } from '../../../components/ledger/ledger.tsx';
import { StateWord } from '../../../components/ledger/state-word.tsx';
import { UndoButton } from '../../../components/ledger/undo-button.tsx';
import { formatShortDate } from '../../../lib/format.ts';
import type { Removal } from '../../../lib/removals.ts';
import { shortList } from '../../../lib/short-list.ts';
import { openEntry } from '../../../lib/use-pane.ts';
import { useRemovals } from '../../../lib/use-removals.ts';
import { groupsAround, membersOf } from './group-nesting.ts';
import type { GroupPanes } from './group-panes.ts';
import { groupRemovals } from './group-removals.ts';

const columns: LedgerColumn[] = [
  { key: 'name', name: 'Group' },
  { key: 'people', name: 'People', numeric: true },
  { key: 'contains', name: 'Contains' },
  { key: 'within', name: 'Is in' },
  { key: 'date', name: 'Changed' },
  { key: 'state', name: '' },
];

export function GroupLedger({ groups, panes }: { groups: Group[]; panes: GroupPanes }) {
  const removals = useRemovals(groupRemovals);
  if (groups.length === 0) return <NoGroups />;
  return (
    <section aria-label="Groups" className="min-w-0">
      <Ledger caption="Groups, in order of id" columns={columns}>
        {groups.map((group) => (
          <GroupRow key={group.id} group={group} groups={groups} removal={removals.get(group.id)} panes={panes} />
        ))}
      </Ledger>
    </section>
  );
}

interface GroupRowProps {
  group: Group;
  groups: Group[];
  removal: Removal<void> | undefined;
  panes: GroupPanes;
}

function GroupRow({ group, groups, removal, panes }: GroupRowProps) {
  const { id, title, updatedAt } = group;
  return (
    <LedgerRow
      id={id}
      name={title}
      note={title === id ? undefined : id}
      href={panes.addressOf({ kind: 'entry', id })}
      isOpen={openEntry(panes.pane) === id}
      isStruck={removal !== undefined && removal.state !== 'failed'}
      onOpen={() => panes.open({ kind: 'entry', id })}
    >
      <LedgerCell column="people" label="People" numeric>
        {membersOf(id, groups).length.toLocaleString('en-GB')}
      </LedgerCell>
      <LedgerCell column="contains" label="Contains">
        {shortList(group.groups)}
      </LedgerCell>
      <LedgerCell column="within" label="Is in">
        {shortList(groupsAround(id, groups))}
      </LedgerCell>
      <LedgerCell column="date" label="Changed">
        {formatShortDate(updatedAt)}
      </LedgerCell>
      <LedgerCell column="state">
        <GroupState id={id} removal={removal} />
      </LedgerCell>
    </LedgerRow>
  );
}

/** What becomes of a group while it is being deleted. */
function GroupState({ id, removal }: { id: string; removal: Removal<void> | undefined }) {
  switch (removal?.state) {
    case undefined:
      return '';
    case 'pending':
      return <UndoButton removals={groupRemovals} id={id} label={removal.label} />;
    case 'removing':
      return <StateWord tone="working">Being deleted</StateWord>;
    case 'removed':
      return <StateWord tone="quiet">Deleted</StateWord>;
    case 'failed':
      return <StateWord tone="bad">Not deleted</StateWord>;
  }
}

function NoGroups() {
  return (
    <div className="max-w-(--measure) border-t border-rule pt-8">
      <p className="mb-2 font-serif text-21">There are no groups yet.</p>
      <p className="text-soft">
        A group is named once and lets many read: “hr” in the access of a document means everybody who is in it today.
        Groups can contain groups. Everyone is in the group everyone, which needs no members.
      </p>
    </div>
  );
}
