'use client';

import type { Account } from '@footnote/contracts';
import Link from 'next/link';
import { useRef, useState } from 'react';
import { Button } from '../../components/ui/button.tsx';
import { announce } from '../../lib/announce.ts';
import { apiClient } from '../../lib/api-client.ts';
import { describeRole } from '../../lib/describe-role.ts';
import { load } from '../../lib/failure.ts';
import { Avatar } from './avatar.tsx';

/** Who is signed in, and the way out. The browser's own popover closes on Escape, on a click beside it, and gives the focus back. */
export function AccountMenu({ account }: { account: Account }) {
  const panel = useRef<HTMLDivElement>(null);
  return (
    <>
      <button
        type="button"
        popoverTarget="account-menu"
        aria-label={`Account of ${account.displayName}`}
        className="inline-flex size-9 shrink-0 cursor-pointer items-center justify-center rounded-md"
      >
        <Avatar name={account.displayName} />
      </button>
      <div ref={panel} id="account-menu" popover="auto" className="account-menu">
        <div className="mb-1.5 flex items-center gap-3 border-b border-rule px-4 pb-3.5">
          <Avatar name={account.displayName} isLarge />
          <div className="min-w-0">
            <p className="truncate font-medium">{account.displayName}</p>
            {account.name === null || account.name === account.displayName ? null : (
              <p className="truncate text-13 text-soft">{account.name}</p>
            )}
            {account.role === null ? null : <p className="text-13 text-faint">{describeRole(account.role)}</p>}
          </div>
        </div>
        <Link
          href="/account"
          prefetch={false}
          onClick={() => panel.current?.hidePopover()}
          className="account-menu-item"
        >
          Account and keys
        </Link>
        <SignOut />
      </div>
    </>
  );
}

function SignOut() {
  const [state, setState] = useState<'idle' | 'sending' | 'failed'>('idle');
  async function handleClick() {
    setState('sending');
    const { value } = await load(apiClient().then((client) => client.signOut()));
    if (value !== null) return window.location.assign(value.redirectTo ?? '/sign-in');
    setState('failed');
    announce('Not signed out: the service does not answer.');
  }
  return (
    <>
      <Button
        look="bare"
        onClick={() => void handleClick()}
        disabled={state === 'sending'}
        className="account-menu-item w-full rounded-none"
      >
        Sign out
      </Button>
      {state === 'failed' ? (
        <p className="px-4 pb-1 text-13 text-bad">Not signed out: the service does not answer. Try again.</p>
      ) : null}
    </>
  );
}
