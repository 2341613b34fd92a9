'use client';

import type { Group } from '@footnote/contracts';
import type { MouseEvent } from 'react';
import { Fact, Facts } from '../../../components/ledger/facts.tsx';
import { formatCount, formatMoment } from '../../../lib/format.ts';
import { groupsAround, groupsWithin, membersOf } from './group-nesting.ts';
import type { GroupPanes } from './group-panes.ts';

interface GroupSurroundingsProps {
  group: Group;
  groups: Group[];
  panes: GroupPanes;
}

/** What a group comes to: everybody who is in it through others, and the groups that it is itself in. */
export function GroupSurroundings({ group, groups, panes }: GroupSurroundingsProps) {
  const { id, users, updatedAt } = group;
  const everybody = membersOf(id, groups);
  const through = everybody.length - users.length;
  return (
    <Facts>
      <Fact name="In all">
        {formatCount(everybody.length, 'person', 'people')}
        {through === 0 ? '' : `, ${through.toLocaleString('en-GB')} of them through the groups that it contains`}
      </Fact>
      <Fact name="Contains">
        <GroupLinks ids={groupsWithin(id, groups)} direct={group.groups} panes={panes} />
      </Fact>
      <Fact name="Is in">
        <GroupLinks
          ids={groupsAround(id, groups)}
          direct={groups.filter((other) => other.groups.includes(id)).map((other) => other.id)}
          panes={panes}
        />
      </Fact>
      <Fact name="Changed">{formatMoment(updatedAt)}</Fact>
    </Facts>
  );
}

function GroupLinks({ ids, direct, panes }: { ids: string[]; direct: string[]; panes: GroupPanes }) {
  if (ids.length === 0) return 'No group';
  function handleClick(event: MouseEvent, id: string) {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    panes.open({ kind: 'entry', id });
  }
  return (
    <ul>
      {ids.map((id) => (
        <li key={id}>
          <a
            href={panes.addressOf({ kind: 'entry', id })}
            onClick={(event) => handleClick(event, id)}
            className="text-accent underline-offset-4 hover:underline"
          >
            {id}
          </a>
          {direct.includes(id) ? null : <span className="ml-2 text-13 text-faint">through others</span>}
        </li>
      ))}
    </ul>
  );
}
