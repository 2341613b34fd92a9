'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';

const pages = [
  { href: '/admin/documents', name: 'Documents' },
  { href: '/review', name: 'Review' },
  { href: '/admin/health', name: 'Models and health' },
  { href: '/admin/keys', name: 'API keys' },
];

/** The pages for those who look after Footnote. */
export function ManageTabs() {
  const path = usePathname();
  return (
    <nav aria-label="Manage Footnote" className="manage-tabs">
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
