'use client';

import type { ApiKey } from '@footnote/contracts';
import { EntryRow } from '../../components/ledger/entry-row.tsx';
import { LedgerCell } from '../../components/ledger/ledger-cell.tsx';
import { StateWord } from '../../components/ledger/state-word.tsx';
import { UndoButton } from '../../components/ledger/undo-button.tsx';
import { Button } from '../../components/ui/button.tsx';
import { announce } from '../../lib/announce.ts';
import { describeFailure } from '../../lib/describe-failure.ts';
import { formatShortDate } from '../../lib/format.ts';
import type { Removal } from '../../lib/removals.ts';
import { ownKeyRemovals } from './own-key-removals.ts';

interface OwnKeyRowProps {
  apiKey: ApiKey;
  removal: Removal<void> | undefined;
}

export function OwnKeyRow({ apiKey, removal }: OwnKeyRowProps) {
  const { name, scopes, lastUsedAt, expiresAt } = apiKey;
  return (
    <EntryRow name={name} note={scopes.join(', ')} isStruck={removal !== undefined && removal.state !== 'failed'}>
      <LedgerCell column="used" label="Used">
        {formatShortDate(lastUsedAt) ?? 'Never'}
      </LedgerCell>
      <LedgerCell column="date" label="Expires">
        {formatShortDate(expiresAt) ?? 'Never'}
      </LedgerCell>
      <LedgerCell column="state">
        <Revocation apiKey={apiKey} removal={removal} />
      </LedgerCell>
    </EntryRow>
  );
}

function Revocation({ apiKey: { id, name }, removal }: OwnKeyRowProps) {
  function revoke() {
    ownKeyRemovals.begin(id, name);
    announce(`${name} is revoked in a moment. Press u to undo.`);
  }
  switch (removal?.state) {
    case 'pending':
      return <UndoButton removals={ownKeyRemovals} id={id} label={name} />;
    case 'removing':
      return <StateWord tone="working">Being revoked</StateWord>;
    case 'removed':
      return <StateWord tone="quiet">Revoked</StateWord>;
    case 'failed':
    case undefined:
      return (
        <span className="flex flex-wrap items-center gap-2">
          {!removal?.failure ? null : <StateWord tone="bad">{describeFailure(removal.failure).title}</StateWord>}
          <Button look="danger" onClick={revoke} aria-label={`Revoke: ${name}`} size="small">
            Revoke
          </Button>
        </span>
      );
  }
}
