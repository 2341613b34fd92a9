import type { ReactNode } from 'react';
import { Page } from '../ui/page.tsx';
import { ManageTabs } from './manage-tabs.tsx';

/** The frame of the pages for those who look after Footnote: wider than a page to read, with its own navigation. */
export function ManagePage({ children }: { children: ReactNode }) {
  return (
    <Page>
      <div data-wide>
        <ManageTabs />
        {children}
      </div>
    </Page>
  );
}
