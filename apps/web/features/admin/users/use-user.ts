'use client';

import type { User } from '@footnote/contracts';
import { useEffect, useState } from 'react';
import { apiClient } from '../../../lib/api-client.ts';
import { load, type Loaded } from '../../../lib/failure.ts';

/** A user as the ledger shows it, or read by itself when a link opens somebody who is further down. Null while it is read. */
export function useUser(id: string, listed: User | undefined): Loaded<User> | null {
  const [read, setRead] = useState<Loaded<User> | null>(null);
  const isListed = listed !== undefined;
  useEffect(() => {
    if (isListed) return;
    const abort = new AbortController();
    void load(apiClient().then((client) => client.getUser(id, { signal: abort.signal }))).then((loaded) => {
      if (!abort.signal.aborted) setRead(loaded);
    });
    return () => abort.abort();
  }, [id, isListed]);
  return listed === undefined ? read : { value: listed, failure: null };
}
