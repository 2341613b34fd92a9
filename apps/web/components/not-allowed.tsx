'use client';

import Link from 'next/link';
import { describeRole } from '../lib/describe-role.ts';
import { useAccount } from '../lib/visitor-context.tsx';

/** A page that somebody's role does not open: who one is here, and the way on. */
export function NotAllowed() {
  const account = useAccount();
  const role = account?.role ?? null;
  return (
    <section data-not-allowed>
      <h1 className="font-serif text-28 font-semibold">Your account may not do this.</h1>
      <p className="mt-3 max-w-(--measure) font-serif text-17 text-soft">
        {account === null || role === null
          ? null
          : `You are ${account.displayName}, here as a ${describeRole(role).toLowerCase()}. `}
        Ask whoever runs Footnote here if you need this page.
      </p>
      <p className="mt-6">
        <Link href="/" className="text-accent underline underline-offset-4">
          Search the documents
        </Link>
      </p>
    </section>
  );
}
