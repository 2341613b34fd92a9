'use client';

import type { ApiKey } from '@footnote/contracts';
import { LedgerCell } from '../../../components/ledger/ledger-cell.tsx';
import { LedgerRow } from '../../../components/ledger/ledger-row.tsx';
import { Ledger, type LedgerColumn } from '../../../components/ledger/ledger.tsx';
import { formatShortDate } from '../../../lib/format.ts';
import { openEntry, type PaneState } from '../../../lib/use-pane.ts';
import { useRemovals } from '../../../lib/use-removals.ts';
import { keyRemovals } from './key-removals.ts';
import { KeyState } from './key-state.tsx';

const columns: LedgerColumn[] = [
  { key: 'name', name: 'Name' },
  { key: 'groups', name: 'Groups' },
  { key: 'scopes', name: 'May' },
  { key: 'used', name: 'Last used' },
  { key: 'date', name: 'Expires' },
  { key: 'state', name: 'Status' },
];

export function KeyLedger({ keys, panes }: { keys: ApiKey[]; panes: PaneState<'new'> }) {
  const removals = useRemovals(keyRemovals);
  if (keys.length === 0) return <NoKeys />;
  return (
    <section aria-label="API keys" className="min-w-0">
      <Ledger caption="API keys" columns={columns}>
        {keys.map((key) => {
          const removal = removals.get(key.id);
          return (
            <LedgerRow
              key={key.id}
              id={key.id}
              name={key.name}
              note={key.user}
              href={panes.addressOf({ kind: 'entry', id: key.id })}
              isOpen={openEntry(panes.pane) === key.id}
              isStruck={removal !== undefined && removal.state !== 'failed'}
              onOpen={() => panes.open({ kind: 'entry', id: key.id })}
            >
              <LedgerCell column="groups">{key.groups.join(', ') || null}</LedgerCell>
              <LedgerCell column="scopes">{key.scopes.join(', ')}</LedgerCell>
              <LedgerCell column="used" label="Used">
                {formatShortDate(key.lastUsedAt) ?? 'Never'}
              </LedgerCell>
              <LedgerCell column="date" label="Expires">
                {formatShortDate(key.expiresAt) ?? 'Never'}
              </LedgerCell>
              <LedgerCell column="state">
                <KeyState apiKey={key} removal={removal} />
              </LedgerCell>
            </LedgerRow>
          );
        })}
      </Ledger>
    </section>
  );
}

function NoKeys() {
  return (
    <div className="max-w-(--measure) border-t border-rule pt-8">
      <p className="mb-2 font-serif text-21">There are no API keys yet.</p>
      <p className="text-soft">
        A program that adds documents, asks questions or shows answers elsewhere identifies itself with a key. A key
        stands for a person or a program, and finds only what that one may read.
      </p>
    </div>
  );
}
