'use client';

import type { OneTimeLink } from '@footnote/contracts';
import { useEffect, useState } from 'react';
import { apiClient } from '../../lib/api-client.ts';
import { load, type Failure } from '../../lib/failure.ts';
import { useLinkSecret } from './use-link-secret.ts';

export type OpenedLink =
  | { state: 'opening' }
  | { state: 'missing' }
  | { state: 'open'; secret: string; link: OneTimeLink }
  | { state: 'failed'; failure: Failure };

/** The one-time link by which this page was opened: whom it is for, or why it opens nothing. */
export function useOneTimeLink(purpose: OneTimeLink['purpose']): OpenedLink {
  const secret = useLinkSecret();
  const [opened, setOpened] = useState<OpenedLink>({ state: 'opening' });
  useEffect(() => {
    if (!secret) return;
    const abort = new AbortController();
    void openLink(secret, abort.signal).then(({ value, failure }) => {
      if (abort.signal.aborted) return;
      if (value === null) setOpened({ state: 'failed', failure });
      else setOpened(value.purpose === purpose ? { state: 'open', secret, link: value } : { state: 'missing' });
    });
    return () => abort.abort();
  }, [secret, purpose]);
  return secret === null ? { state: 'missing' } : opened;
}

async function openLink(secret: string, signal: AbortSignal) {
  return load(apiClient().then((client) => client.openLink(secret, { signal })));
}
