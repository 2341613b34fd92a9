'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { QueryBox } from './query-box.tsx';

/** The box in the header, holding the query of the page; the home page has its own. */
export function HeaderQueryBox() {
  const pathname = usePathname();
  const query = useSearchParams().get('q') ?? '';
  if (pathname === '/') return null;
  return <QueryBox key={query} size="bar" initialQuery={query} />;
}
