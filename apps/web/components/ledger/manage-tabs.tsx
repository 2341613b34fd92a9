'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { useScopes } from '../../lib/visitor-context.tsx';
import { managePagesFor } from './manage-pages.ts';

/** The pages for those who look after Footnote. On a phone they scroll; the current one is in sight. */
export function ManageTabs() {
  const path = usePathname();
  const scopes = useScopes();
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    const current = nav.current?.querySelector<HTMLElement>('[aria-current]');
    if (current)
      nav.current?.scrollTo({ left: current.offsetLeft - (nav.current.clientWidth - current.offsetWidth) / 2 });
  }, [path]);
  const pages = managePagesFor(scopes);
  if (pages.length === 0) return null;
  return (
    <nav ref={nav} aria-label="Manage Footnote" className="manage-tabs">
      {pages.map(({ href, name }) => {
        const isCurrent = path === href || path.startsWith(`${href}/`);
        return (
          <Link key={href} href={href} prefetch={false} aria-current={isCurrent ? 'page' : undefined}>
            {name}
          </Link>
        );
      })}
    </nav>
  );
}
