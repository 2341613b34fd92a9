import Link from 'next/link';
import type { ReactNode } from 'react';
import { Page } from './ui/page.tsx';

/** A page that is not there: why that can be, and the way on. */
export function NotHere({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Page>
      <h1 className="font-serif text-28 font-semibold">{title}</h1>
      <p className="mt-3 max-w-(--measure) font-serif text-17 text-soft">{children}</p>
      <p className="mt-6">
        <Link href="/" className="text-accent underline underline-offset-4">
          Search the documents
        </Link>
      </p>
    </Page>
  );
}
