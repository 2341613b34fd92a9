'use client';

import type { User } from '@footnote/contracts';
import Link from 'next/link';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { DetailPane } from '../../../components/ledger/detail-pane.tsx';
import { Fact, Facts } from '../../../components/ledger/facts.tsx';
import { Skeleton } from '../../../components/ui/skeleton.tsx';
import { formatDate, formatMoment } from '../../../lib/format.ts';
import { useAccount } from '../../../lib/visitor-context.tsx';
import { EraseUser } from './erase-user.tsx';
import { ErasureReceipt } from './erasure-receipt.tsx';
import { PasswordLinkAction } from './password-link-action.tsx';
import { UserRole } from './user-role.tsx';
import { UserState } from './user-state.tsx';
import { UserStatus } from './user-status.tsx';
import type { LiveUsers } from './use-user-list.ts';
import { useUser } from './use-user.ts';

interface UserPaneProps {
  id: string;
  users: LiveUsers;
  onClose: () => void;
}

/** Somebody: what they may do, whether they may come in, and what is kept of them. */
export function UserPane({ id, users, onClose }: UserPaneProps) {
  const loaded = useUser(
    id,
    users.items.find((user) => user.id === id),
  );
  const erasure = users.erased.get(id);
  const user = loaded?.value ?? null;
  return (
    <DetailPane title={user?.displayName ?? 'User'} place={id} onClose={onClose}>
      {loaded === null ? <Skeleton lines={6} label="Opening the user" /> : null}
      {!loaded?.failure ? null : <FailureNotice failure={loaded.failure} />}
      {erasure === undefined ? null : <ErasureReceipt erasure={erasure} />}
      {user === null || erasure !== undefined ? null : <UserDetail user={user} users={users} />}
    </DetailPane>
  );
}

function UserDetail({ user, users }: { user: User; users: LiveUsers }) {
  const isSelf = useAccount()?.userId === user.id;
  return (
    <div className="flex flex-col gap-6">
      <UserStatus user={user} isSelf={isSelf} onChanged={users.update} />
      <UserRole user={user} isSelf={isSelf} onChanged={users.update} />
      <PasswordLinkAction user={user} />
      <UserFacts user={user} />
      <section>
        <h3 className="mb-1 font-semibold">What is kept of {user.kind === 'person' ? 'this person' : 'it'}</h3>
        <p className="text-13 text-soft">
          <a
            href={`/api/v1/users/${encodeURIComponent(user.id)}/export`}
            download
            className="text-accent underline underline-offset-4"
          >
            Download everything
          </a>{' '}
          as JSON, or see{' '}
          <Link
            href={`/admin/audit?${new URLSearchParams({ actor: `user:${user.id}` })}`}
            prefetch={false}
            className="text-accent underline underline-offset-4"
          >
            what they have done
          </Link>
          .
        </p>
        {isSelf ? null : <EraseUser user={user} onErased={users.noteErased} />}
      </section>
    </div>
  );
}

function UserFacts({ user }: { user: User }) {
  const { name, kind, status, groups, claimedGroups, lastSeenAt, createdAt, id } = user;
  return (
    <Facts>
      <Fact name={kind === 'person' ? 'Signs in as' : 'Name'}>{name}</Fact>
      <Fact name="Status">
        <UserState status={status} />
      </Fact>
      <Fact name="Groups">
        {groups.length === 0 ? 'None but everyone' : null}
        <ul>
          {groups.map((group) => (
            <li key={group}>
              <Link
                href={`/admin/groups?${new URLSearchParams({ group })}`}
                prefetch={false}
                className="text-accent underline-offset-4 hover:underline"
              >
                {group}
              </Link>
              {claimedGroups.includes(group) ? (
                <span className="ml-2 text-13 text-faint">by your organisation’s sign-in</span>
              ) : null}
            </li>
          ))}
        </ul>
      </Fact>
      <Fact name="Last seen">{formatMoment(lastSeenAt) ?? 'Never'}</Fact>
      <Fact name="Here since">{formatDate(createdAt)}</Fact>
      <Fact name="Id">
        <code className="font-mono text-13">{id}</code>
      </Fact>
    </Facts>
  );
}
