'use client';

import type { ApiKey, CreateApiKeyResponse } from '@footnote/contracts';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { focusRow } from '../../../components/ledger/ledger-row.tsx';
import { Button } from '../../../components/ui/button.tsx';
import { openEntry, usePane } from '../../../lib/use-pane.ts';
import { CreatedKey } from './created-key.tsx';
import { KeyLedger } from './key-ledger.tsx';
import { KeyPane } from './key-pane.tsx';
import { NewKeyPane } from './new-key-pane.tsx';

const keyPanes: { entry: string; names: readonly 'new'[] } = { entry: 'key', names: ['new'] };

/** The API keys as a ledger, and one pane: a key, or a new one. */
export function KeysView({ keys }: { keys: ApiKey[] }) {
  const router = useRouter();
  const panes = usePane(keyPanes);
  const { pane, open } = panes;
  const [created, setCreated] = useState<CreateApiKeyResponse | null>(null);
  const id = openEntry(pane);
  const shown = keys.find((key) => key.id === id);
  function handleClose() {
    open(null);
    setCreated(null);
    if (id !== null) focusRow(id);
  }
  function handleCreated(key: CreateApiKeyResponse) {
    setCreated(key);
    router.refresh();
  }
  return (
    <>
      <div className="ledger-heading mb-5 flex flex-wrap items-center gap-2">
        <h1 className="min-w-0 flex-1 font-serif text-28 font-semibold">API keys</h1>
        <Button look="primary" onClick={() => open({ kind: 'new' })}>
          New key
        </Button>
      </div>
      <div className="ledger-layout">
        <KeyLedger keys={keys} panes={panes} />
        {pane?.kind !== 'new' ? null : created === null ? (
          <NewKeyPane onCreated={handleCreated} onClose={handleClose} />
        ) : (
          <CreatedKey created={created} onClose={handleClose} />
        )}
        {shown === undefined ? null : <KeyPane apiKey={shown} onClose={handleClose} />}
      </div>
    </>
  );
}
