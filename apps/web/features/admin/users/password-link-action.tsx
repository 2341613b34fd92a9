'use client';

import type { PasswordLink, User } from '@footnote/contracts';
import { useState } from 'react';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { Button } from '../../../components/ui/button.tsx';
import { apiClient } from '../../../lib/api-client.ts';
import { load, type Loaded } from '../../../lib/failure.ts';
import { useAuthMode } from '../../../lib/visitor-context.tsx';
import { OneTimeLink } from './one-time-link.tsx';

/** A new one-time link for somebody who was invited, or has forgotten the password. */
export function PasswordLinkAction({ user: { id, kind, status } }: { user: User }) {
  const mode = useAuthMode();
  const [made, setMade] = useState<Loaded<PasswordLink> | null>(null);
  const [isSending, setIsSending] = useState(false);
  async function make() {
    setIsSending(true);
    setMade(await load(apiClient().then((client) => client.createPasswordLink(id))));
    setIsSending(false);
  }
  if (mode !== 'password' || kind !== 'person' || status === 'suspended') return null;
  return (
    <section aria-label="Password" className="flex flex-col items-start gap-3">
      {!made?.value ? null : <OneTimeLink link={made.value} />}
      {!made?.failure ? null : <FailureNotice failure={made.failure} />}
      <div>
        <Button disabled={isSending} onClick={() => void make()}>
          {status === 'invited' ? 'New invitation link' : 'New password link'}
        </Button>
        <p className="mt-1 text-13 text-faint">An earlier link opens nothing from then on.</p>
      </div>
    </section>
  );
}
