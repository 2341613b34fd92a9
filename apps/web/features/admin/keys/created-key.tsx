'use client';

import type { CreateApiKeyResponse } from '@footnote/contracts';
import { DetailPane } from '../../../components/ledger/detail-pane.tsx';
import { Announcement } from '../../../components/ui/announcement.tsx';
import { Button } from '../../../components/ui/button.tsx';
import { CopyButton } from '../../../components/ui/copy-button.tsx';
import { tryLine } from './try-line.ts';

/** The only time that a key is shown. */
export function CreatedKey({ created, onClose }: { created: CreateApiKeyResponse; onClose: () => void }) {
  const { id, key, name, scopes } = created;
  const line = tryLine(key, scopes, window.location.origin);
  return (
    <DetailPane title={name} place={id} onClose={onClose}>
      <Announcement message="The key is created. It is shown only now." />
      <p className="mb-2 text-warn">Copy the key now. It is not stored, and cannot be shown again.</p>
      <Line name="Key" text={key} />
      <p className="mt-5 mb-2 text-soft">To see that it works, in a terminal:</p>
      <Line name="Line" text={line} />
      <Button look="primary" onClick={onClose} className="mt-6">
        I have it
      </Button>
    </DetailPane>
  );
}

function Line({ name, text }: { name: string; text: string }) {
  return (
    <div className="flex items-start gap-2 rounded-md border border-rule bg-paper">
      <code
        className="min-w-0 flex-1 px-3 py-2 font-mono text-13 break-all whitespace-pre-wrap"
        data-created={name.toLowerCase()}
      >
        {text}
      </code>
      <CopyButton text={text} label="Copy" aria-label={`Copy: ${name}`} className="text-13" />
    </div>
  );
}
