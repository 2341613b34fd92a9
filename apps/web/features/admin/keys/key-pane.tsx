'use client';

import type { ApiKey } from '@footnote/contracts';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { scopeWords } from '../../../components/keys/scope-words.ts';
import { DetailPane } from '../../../components/ledger/detail-pane.tsx';
import { Fact, Facts } from '../../../components/ledger/facts.tsx';
import { UndoButton } from '../../../components/ledger/undo-button.tsx';
import { Button } from '../../../components/ui/button.tsx';
import { Notice } from '../../../components/ui/notice.tsx';
import { announce } from '../../../lib/announce.ts';
import { formatDate, formatMoment } from '../../../lib/format.ts';
import { useRemovals } from '../../../lib/use-removals.ts';
import { keyRemovals } from './key-removals.ts';

/** One key: whom it stands for, what it may do, and the button that ends it. */
export function KeyPane({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const { id, name, user, groups, scopes, expiresAt, lastUsedAt } = apiKey;
  return (
    <DetailPane title={name} place={id} onClose={onClose}>
      <div className="flex flex-col gap-6">
        <Revocation apiKey={apiKey} />
        <Facts>
          <Fact name="Stands for">{user}</Fact>
          <Fact name="Groups">{groups.length === 0 ? 'None but everyone' : groups.join(', ')}</Fact>
          <Fact name="May">
            <ul>
              {scopes.map((scope) => (
                <li key={scope}>
                  {scopeWords[scope]} <code className="font-mono text-13 text-faint">{scope}</code>
                </li>
              ))}
            </ul>
          </Fact>
          <Fact name="Last used">{formatMoment(lastUsedAt) ?? 'Never'}</Fact>
          <Fact name="Expires">{formatDate(expiresAt) ?? 'Never'}</Fact>
          <Fact name="Id">
            <code className="font-mono text-13">{id}</code>
          </Fact>
        </Facts>
      </div>
    </DetailPane>
  );
}

function Revocation({ apiKey: { id, name } }: { apiKey: ApiKey }) {
  const removal = useRemovals(keyRemovals).get(id);
  function revoke() {
    keyRemovals.begin(id, name);
    announce(`${name} is revoked in a moment. Press u to undo.`);
  }
  if (removal === undefined) {
    return (
      <div>
        <Button look="danger" onClick={revoke}>
          Revoke
        </Button>
      </div>
    );
  }
  if (removal.failure !== null) {
    return (
      <FailureNotice failure={removal.failure}>
        <Button onClick={revoke}>Revoke again</Button>
      </FailureNotice>
    );
  }
  if (removal.state !== 'pending') {
    return (
      <p className="text-soft">{removal.state === 'removed' ? 'It opens nothing any more.' : 'Being revoked …'}</p>
    );
  }
  return (
    <Notice tone="warn" title="Revoked in a moment">
      <p className="mb-2">Whoever uses it is refused from then on.</p>
      <UndoButton removals={keyRemovals} id={id} label={name} />
    </Notice>
  );
}
