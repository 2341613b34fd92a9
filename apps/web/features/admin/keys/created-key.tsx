'use client';

import type { CreateApiKeyResponse } from '@footnote/contracts';
import { tryLine } from '../../../components/keys/try-line.ts';
import { DetailPane } from '../../../components/ledger/detail-pane.tsx';
import { Announcement } from '../../../components/ui/announcement.tsx';
import { Button } from '../../../components/ui/button.tsx';
import { SecretLine } from '../../../components/ui/secret-line.tsx';

/** The only time that a key is shown. */
export function CreatedKey({ created, onClose }: { created: CreateApiKeyResponse; onClose: () => void }) {
  const { id, key, name, scopes } = created;
  const line = tryLine(key, scopes, window.location.origin);
  return (
    <DetailPane title={name} place={id} onClose={onClose}>
      <Announcement message="The key is created. It is shown only now." />
      <p className="mb-2 text-warn">Copy the key now. It is not stored, and cannot be shown again.</p>
      <SecretLine name="Key" text={key} />
      <p className="mt-5 mb-2 text-soft">To see that it works, in a terminal:</p>
      <SecretLine name="Line" text={line} />
      <Button look="primary" onClick={onClose} className="mt-6">
        I have it
      </Button>
    </DetailPane>
  );
}
