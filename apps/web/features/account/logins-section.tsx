'use client';

import type { Login } from '@footnote/contracts';
import { useState } from 'react';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { EntryRow } from '../../components/ledger/entry-row.tsx';
import { LedgerCell } from '../../components/ledger/ledger-cell.tsx';
import { Ledger, type LedgerColumn } from '../../components/ledger/ledger.tsx';
import { StateWord } from '../../components/ledger/state-word.tsx';
import { Button } from '../../components/ui/button.tsx';
import { announce } from '../../lib/announce.ts';
import { apiClient } from '../../lib/api-client.ts';
import { load, type Failure, type Loaded } from '../../lib/failure.ts';
import { formatMoment } from '../../lib/format.ts';
import { AccountSection } from './account-section.tsx';

const columns: LedgerColumn[] = [
  { key: 'name', name: 'Browser' },
  { key: 'date', name: 'Last seen' },
  { key: 'state', name: '' },
];

/** The browsers that are signed in. One that is not known is ended with a click, and cannot come back without the password. */
export function LoginsSection({ logins }: { logins: Loaded<Login[]> }) {
  const [ended, setEnded] = useState<ReadonlySet<string>>(new Set());
  const [failure, setFailure] = useState<Failure | null>(logins.failure);
  const items = logins.value ?? [];
  const others = items.filter(({ id, isCurrent }) => !isCurrent && !ended.has(id));
  async function end(ids: string[], request: Promise<void>) {
    const { failure: refused } = await load(request.then(() => true));
    setFailure(refused);
    if (refused !== null) return;
    setEnded((before) => new Set([...before, ...ids]));
    announce(ids.length === 1 ? 'Signed out there.' : 'Signed out everywhere else.');
  }
  return (
    <AccountSection
      title="Where you are signed in"
      lead="A browser that you do not know is best signed out, and your password changed."
      action={
        others.length < 2 ? null : (
          <Button
            onClick={() =>
              void end(
                others.map(({ id }) => id),
                apiClient().then((client) => client.endOtherLogins()),
              )
            }
          >
            Sign out all others
          </Button>
        )
      }
    >
      <Ledger caption="Browsers that are signed in" columns={columns}>
        {items.map((login) => (
          <LoginRow
            key={login.id}
            login={login}
            isEnded={ended.has(login.id)}
            onEnd={() =>
              void end(
                [login.id],
                apiClient().then((client) => client.endLogin(login.id)),
              )
            }
          />
        ))}
      </Ledger>
      {failure === null ? null : (
        <div className="mt-4">
          <FailureNotice failure={failure} />
        </div>
      )}
    </AccountSection>
  );
}

interface LoginRowProps {
  login: Login;
  isEnded: boolean;
  onEnd: () => void;
}

function LoginRow({ login: { device, createdAt, lastSeenAt, isCurrent }, isEnded, onEnd }: LoginRowProps) {
  return (
    <EntryRow name={device} note={`Since ${formatMoment(createdAt)}`} isStruck={isEnded}>
      <LedgerCell column="date">{isCurrent ? 'Now' : formatMoment(lastSeenAt)}</LedgerCell>
      <LedgerCell column="state">
        {isCurrent ? <StateWord tone="good">This browser</StateWord> : null}
        {!isCurrent && isEnded ? <StateWord tone="quiet">Signed out</StateWord> : null}
        {isCurrent || isEnded ? null : (
          <Button onClick={onEnd} aria-label={`Sign out: ${device}`} size="small">
            Sign out
          </Button>
        )}
      </LedgerCell>
    </EntryRow>
  );
}
