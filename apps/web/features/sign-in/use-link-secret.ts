'use client';

import { useEffect, useState } from 'react';

/**
 * The secret of a one-time link. It stands behind the `#`, which no browser sends anywhere, and is taken out of the
 * address at once, so that neither the history nor a glance at the screen keeps it. Undefined at first, null when there is none.
 */
export function useLinkSecret(): string | null | undefined {
  const [secret, setSecret] = useState<string | null>();
  useEffect(() => {
    const read = () => {
      const found = takeSecret();
      setSecret((before) => found ?? before ?? null);
    };
    read();
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, []);
  return secret;
}

function takeSecret(): string | null {
  const secret = decodeURIComponent(window.location.hash.slice(1));
  if (secret === '') return null;
  window.history.replaceState(null, '', window.location.pathname);
  return secret;
}
