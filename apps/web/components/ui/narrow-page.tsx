import type { ReactNode } from 'react';
import { Page } from './page.tsx';

/** A page for one short form: a title, what it is for, and a column. */
export function NarrowPage({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  return (
    <Page>
      <div className="mx-auto max-w-[24rem] sm:pt-16">
        <h1 className="font-serif text-28 font-semibold tracking-tight text-balance">{title}</h1>
        {lead === undefined ? null : <div className="mt-2 font-serif text-17 text-soft">{lead}</div>}
        <div className="mt-8">{children}</div>
      </div>
    </Page>
  );
}
