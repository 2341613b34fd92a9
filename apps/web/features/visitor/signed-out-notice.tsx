'use client';

import { useEffect, useState } from 'react';
import { announce } from '../../lib/announce.ts';
import { apiClient } from '../../lib/api-client.ts';
import { load } from '../../lib/failure.ts';
import { listenToSignedOut } from '../../lib/signed-out.ts';

/** Stands below the page when a login ends in the middle of work: what was typed stays, and signing in is a window away. */
export function SignedOutNotice() {
  const [isSignedOut, setIsSignedOut] = useState(false);
  useEffect(() => listenToSignedOut(() => setIsSignedOut(true)), []);
  useEffect(() => {
    if (!isSignedOut) return;
    announce('You are signed out. What you have typed is still here.');
    return onReturn(async () => {
      const { value } = await load(apiClient().then((client) => client.getAuthState()));
      if (value === null || value.account === null) return;
      setIsSignedOut(false);
      announce('You are signed in again.');
    });
  }, [isSignedOut]);
  if (!isSignedOut) return null;
  return (
    <aside aria-label="Signed out" className="signed-out fade-in">
      <p className="min-w-0 flex-1">
        You are signed out. <span className="text-soft">What you have typed is still here.</span>
      </p>
      <a
        href="/sign-in?resume=true"
        target="_blank"
        className="inline-flex min-h-9 items-center text-accent underline underline-offset-4"
      >
        Sign in, in a new tab
      </a>
    </aside>
  );
}

/** Calls back whenever somebody comes back to this window. */
function onReturn(callback: () => Promise<void>): () => void {
  const handle = () => {
    if (document.visibilityState === 'visible') void callback();
  };
  window.addEventListener('focus', handle);
  document.addEventListener('visibilitychange', handle);
  return () => {
    window.removeEventListener('focus', handle);
    document.removeEventListener('visibilitychange', handle);
  };
}
