'use client';

import type { User } from '@footnote/contracts';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { LedgerCell } from '../../../components/ledger/ledger-cell.tsx';
import { LedgerRow } from '../../../components/ledger/ledger-row.tsx';
import { Ledger, type LedgerColumn } from '../../../components/ledger/ledger.tsx';
import { Announcement } from '../../../components/ui/announcement.tsx';
import { Button } from '../../../components/ui/button.tsx';
import { TextField } from '../../../components/ui/field.tsx';
import { describeRole } from '../../../lib/describe-role.ts';
import { formatCount, formatShortDate } from '../../../lib/format.ts';
import { shortList } from '../../../lib/short-list.ts';
import { openEntry } from '../../../lib/use-pane.ts';
import type { LiveUsers } from './use-user-list.ts';
import type { UserPanes } from './user-panes.ts';
import { UserState } from './user-state.tsx';

const columns: LedgerColumn[] = [
  { key: 'name', name: 'Name' },
  { key: 'role', name: 'Role' },
  { key: 'groups', name: 'Groups' },
  { key: 'date', name: 'Last seen' },
  { key: 'state', name: 'Status' },
];

export function UserLedger({ users, panes }: { users: LiveUsers; panes: UserPanes }) {
  const { items, nextCursor, text, search, failure, isReading, showMore, erased } = users;
  return (
    <section aria-label="Users" className="min-w-0">
      <div className="mb-3 max-w-80">
        <TextField
          label="Find"
          isInline
          type="search"
          autoComplete="off"
          placeholder="Name or address"
          value={text}
          onChange={(event) => search(event.target.value)}
        />
      </div>
      {text === '' || isReading ? null : <Announcement message={formatCount(items.length, 'user')} />}
      {items.length === 0 ? (
        <NoUsers isSearched={text !== ''} />
      ) : (
        <Ledger caption="Users, in order of name" columns={columns}>
          {items.map((user) => (
            <UserRow key={user.id} user={user} isErased={erased.has(user.id)} panes={panes} />
          ))}
        </Ledger>
      )}
      {failure === null ? null : (
        <div className="mt-4">
          <FailureNotice failure={failure} />
        </div>
      )}
      {nextCursor === null ? null : (
        <Button onClick={showMore} disabled={isReading} className="mt-4">
          {isReading ? 'Reading on …' : 'Show more'}
        </Button>
      )}
    </section>
  );
}

function UserRow({ user, isErased, panes }: { user: User; isErased: boolean; panes: UserPanes }) {
  const { id, name, displayName, kind, role, groups, lastSeenAt, status } = user;
  return (
    <LedgerRow
      id={id}
      name={displayName}
      note={kind === 'service' ? `${name}, service account` : displayName === name ? undefined : name}
      href={panes.addressOf({ kind: 'entry', id })}
      isOpen={openEntry(panes.pane) === id}
      isStruck={isErased}
      onOpen={() => panes.open({ kind: 'entry', id })}
    >
      <LedgerCell column="role">{describeRole(role)}</LedgerCell>
      <LedgerCell column="groups">{shortList(groups)}</LedgerCell>
      <LedgerCell column="date" label="Seen">
        {formatShortDate(lastSeenAt) ?? 'Never'}
      </LedgerCell>
      <LedgerCell column="state">
        <UserState status={status} isErased={isErased} />
      </LedgerCell>
    </LedgerRow>
  );
}

function NoUsers({ isSearched }: { isSearched: boolean }) {
  return (
    <div className="max-w-(--measure) border-t border-rule pt-8">
      <p className="mb-2 font-serif text-21">
        {isSearched ? 'Nobody here has such a name.' : 'Nobody is known here yet.'}
      </p>
      <p className="text-soft">
        {isSearched
          ? 'Names and addresses are searched, in any case.'
          : 'People sign in and read what access allows them. Programs get a service account, and keys that stand for it.'}
      </p>
    </div>
  );
}
