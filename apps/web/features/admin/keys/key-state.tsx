import type { ApiKey } from '@footnote/contracts';
import { StateWord } from '../../../components/ledger/state-word.tsx';
import { UndoButton } from '../../../components/ledger/undo-button.tsx';
import type { Removal } from '../../../lib/removals.ts';
import { keyRemovals } from './key-removals.ts';

/** Whether a key works, or what becomes of it while it is being revoked. */
export function KeyState({ apiKey, removal }: { apiKey: ApiKey; removal: Removal<void> | undefined }) {
  switch (removal?.state) {
    case 'pending':
      return <UndoButton removals={keyRemovals} id={apiKey.id} label={removal.label} />;
    case 'removing':
      return <StateWord tone="working">Being revoked</StateWord>;
    case 'removed':
      return <StateWord tone="quiet">Revoked</StateWord>;
    case 'failed':
      return <StateWord tone="bad">Not revoked</StateWord>;
    case undefined:
      return hasExpired(apiKey) ? <StateWord tone="warn">Expired</StateWord> : <StateWord tone="good">Works</StateWord>;
  }
}

function hasExpired({ expiresAt }: ApiKey): boolean {
  return expiresAt !== null && Date.parse(expiresAt) <= Date.now();
}
