import Link from 'next/link';
import { askLink, searchLink } from '../lib/page-links.ts';

/** The two ways to read one query: as a question, or as words to find. */
export function QueryTabs({ query, current }: { query: string; current: 'answer' | 'passages' }) {
  return (
    <nav aria-label="Ways to read this query" className="mb-8 flex gap-6 border-b border-rule text-15">
      <Tab href={askLink(query)} current={current === 'answer'}>
        Answer
      </Tab>
      <Tab href={searchLink(query)} current={current === 'passages'}>
        Passages
      </Tab>
    </nav>
  );
}

function Tab({ href, current, children }: { href: string; current: boolean; children: string }) {
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={current ? 'page' : undefined}
      className={`-mb-px inline-flex min-h-10 items-center border-b-2 ${current ? 'border-accent text-ink' : 'border-transparent text-soft hover:text-ink'}`}
    >
      {children}
    </Link>
  );
}
