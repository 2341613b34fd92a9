import type { AuthState, Scope } from '@footnote/contracts';
import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import Link from 'next/link';
import { Suspense, type ReactNode } from 'react';
import { managePagesFor } from '../components/ledger/manage-pages.ts';
import { Icon } from '../components/ui/icon.tsx';
import { LiveRegion } from '../components/ui/live-region.tsx';
import { CommandMenu } from '../features/keyboard/command-menu.tsx';
import { HeaderQueryBox } from '../features/query-box/header-query-box.tsx';
import { StatusBanner } from '../features/status/status-banner.tsx';
import { ThemeToggle } from '../features/theme/theme-toggle.tsx';
import { AccountMenu } from '../features/visitor/account-menu.tsx';
import { SignedOutNotice } from '../features/visitor/signed-out-notice.tsx';
import { currentHealth } from '../lib/current-health.ts';
import { parseTheme, themeCookie } from '../lib/theme.ts';
import { VisitorProvider } from '../lib/visitor-context.tsx';
import { currentVisitor } from '../lib/visitor.ts';
import '../styles/globals.css';

export const metadata: Metadata = {
  title: { default: 'Footnote', template: '%s · Footnote' },
  description: 'Answers from your own documents, each sentence with its source beside it.',
  robots: { index: false },
};

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf6' },
    { media: '(prefers-color-scheme: dark)', color: '#151412' },
  ],
};

export default async function Layout({ children }: { children: ReactNode }) {
  const theme = parseTheme((await cookies()).get(themeCookie)?.value);
  const [visitor, health] = await Promise.all([currentVisitor(), currentHealth()]);
  const isStranger = visitor !== null && visitor.account === null;
  return (
    <html lang="en" data-theme={theme ?? undefined}>
      <body>
        <a href="#content" className="skip-link">
          Skip to the content
        </a>
        <VisitorProvider visitor={visitor}>
          <Header visitor={visitor} />
          {isStranger ? null : <StatusBanner initial={health} />}
          {children}
          {visitor?.account?.signedInBy === 'login' ? <SignedOutNotice /> : null}
        </VisitorProvider>
        <LiveRegion />
      </body>
    </html>
  );
}

function Header({ visitor }: { visitor: AuthState | null }) {
  const isStranger = visitor !== null && visitor.account === null;
  return (
    <header className="group/header sticky top-0 z-20 border-b border-rule bg-paper">
      <div className="page-width flex h-(--header) items-center gap-3 sm:gap-6">
        <Link href="/" title="To the start" className="shrink-0 font-serif text-21 font-semibold">
          F<span className="max-sm:group-has-[form]/header:sr-only">ootnote</span>
          <sup aria-hidden="true" className="ml-px text-13 font-semibold text-accent">
            1
          </sup>
        </Link>
        <div className="min-w-0 flex-1">
          {isStranger ? null : (
            <Suspense>
              <HeaderQueryBox />
            </Suspense>
          )}
        </div>
        <div className="flex items-center">
          {isStranger ? null : <ManageLink scopes={visitor?.account?.scopes ?? null} />}
          {isStranger ? null : <CommandMenu />}
          <ThemeToggle />
          {visitor?.account?.signedInBy === 'login' ? <AccountMenu account={visitor.account} /> : null}
        </div>
      </div>
    </header>
  );
}

/** Only for those who have something to look after. */
function ManageLink({ scopes }: { scopes: Scope[] | null }) {
  const [first] = managePagesFor(scopes);
  if (first === undefined) return null;
  return (
    <Link
      href={first.href}
      prefetch={false}
      aria-label="Manage documents, people and reviews"
      className="inline-flex h-9 shrink-0 items-center rounded-md px-2 text-soft hover:text-ink"
    >
      <Icon name="ledger" className="sm:hidden" />
      <span className="max-sm:hidden">Manage</span>
    </Link>
  );
}
