'use client';

import type { CreateApiKeyResponse } from '@footnote/contracts';
import { tryLine } from '../../components/keys/try-line.ts';
import { Announcement } from '../../components/ui/announcement.tsx';
import { Button } from '../../components/ui/button.tsx';
import { SecretLine } from '../../components/ui/secret-line.tsx';

/** The only time that a key of one's own is shown. */
export function ShownKey({ created, onClose }: { created: CreateApiKeyResponse; onClose: () => void }) {
  const { key, scopes } = created;
  return (
    <div className="mb-6 border-l-2 border-warn pl-4">
      <Announcement message="The key is made. It is shown only now." />
      <p className="mb-2 text-warn">Copy the key now. It is not stored, and cannot be shown again.</p>
      <SecretLine name="Key" text={key} />
      <p className="mt-4 mb-2 text-soft">To see that it works, in a terminal:</p>
      <SecretLine name="Line" text={tryLine(key, scopes, window.location.origin)} />
      <Button look="primary" onClick={onClose} className="mt-4">
        I have it
      </Button>
    </div>
  );
}
