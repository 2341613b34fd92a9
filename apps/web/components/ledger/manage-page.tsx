'use client';

import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { useScopes } from '../../lib/visitor-context.tsx';
import { NotAllowed } from '../not-allowed.tsx';
import { Page } from '../ui/page.tsx';
import { isClosedTo } from './manage-pages.ts';
import { ManageTabs } from './manage-tabs.tsx';

/**
 * The frame of the pages for those who look after Footnote: wider than a page to read, with its own navigation. What a
 * visitor may list but not manage, such as documents, is no page of theirs either.
 */
export function ManagePage({ children }: { children: ReactNode }) {
  const isClosed = isClosedTo(useScopes(), usePathname());
  return (
    <Page>
      <div data-wide>
        <ManageTabs />
        {isClosed ? <NotAllowed /> : children}
      </div>
    </Page>
  );
}
