'use client';

import type { Account, ApiKey, CreateApiKeyResponse } from '@footnote/contracts';
import { useState } from 'react';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { Ledger, type LedgerColumn } from '../../components/ledger/ledger.tsx';
import { Button } from '../../components/ui/button.tsx';
import type { Loaded } from '../../lib/failure.ts';
import { useRemovals } from '../../lib/use-removals.ts';
import { AccountSection } from './account-section.tsx';
import { NewOwnKey } from './new-own-key.tsx';
import { OwnKeyRow } from './own-key-row.tsx';
import { ownKeyRemovals } from './own-key-removals.ts';
import { ShownKey } from './shown-key.tsx';

const columns: LedgerColumn[] = [
  { key: 'name', name: 'Key' },
  { key: 'used', name: 'Last used' },
  { key: 'date', name: 'Expires' },
  { key: 'state', name: '' },
];

interface OwnKeysSectionProps {
  initial: Loaded<ApiKey[]>;
  account: Account;
}

/** Keys for programs that work in one's own name. */
export function OwnKeysSection({ initial, account }: OwnKeysSectionProps) {
  const [keys, setKeys] = useState(initial.value ?? []);
  const [shown, setShown] = useState<'none' | 'form' | CreateApiKeyResponse>('none');
  const removals = useRemovals(ownKeyRemovals);
  function handleCreated({ key, ...created }: CreateApiKeyResponse) {
    setKeys([created, ...keys]);
    setShown({ ...created, key });
  }
  return (
    <AccountSection
      title="Your API keys"
      lead="For a script or a program that searches or asks in your name. A key reads and does no more than you."
      action={shown === 'none' ? <Button onClick={() => setShown('form')}>New key</Button> : null}
    >
      {shown === 'form' ? (
        <NewOwnKey scopes={account.scopes} onCreated={handleCreated} onCancel={() => setShown('none')} />
      ) : null}
      {typeof shown === 'string' ? null : <ShownKey created={shown} onClose={() => setShown('none')} />}
      {initial.failure === null ? null : <FailureNotice failure={initial.failure} />}
      {keys.length === 0 ? (
        <p className="text-13 text-faint">You have no keys.</p>
      ) : (
        <Ledger caption="Your API keys" columns={columns}>
          {keys.map((key) => (
            <OwnKeyRow key={key.id} apiKey={key} removal={removals.get(key.id)} />
          ))}
        </Ledger>
      )}
    </AccountSection>
  );
}
