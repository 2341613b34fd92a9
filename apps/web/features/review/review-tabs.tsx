import Link from 'next/link';
import { reviewLink, reviewLists, type ReviewListName } from './review-filter.ts';

interface ReviewTabsProps {
  current: ReviewListName | 'verified';
}

/** What waits, what was decided, and what came of it. */
export function ReviewTabs({ current }: ReviewTabsProps) {
  const lists = Object.entries(reviewLists) as [ReviewListName, { name: string }][];
  return (
    <div className="ledger-heading mb-5 flex flex-wrap items-baseline gap-x-6 gap-y-2">
      <h1 className="font-serif text-28 font-semibold">Review</h1>
      <nav aria-label="Review lists" className="flex flex-wrap gap-x-5">
        {lists.map(([list, { name }]) => (
          <Tab key={list} href={reviewLink(list)} isCurrent={list === current} name={name} />
        ))}
        <Tab href="/review/verified" isCurrent={current === 'verified'} name="Verified answers" />
      </nav>
    </div>
  );
}

function Tab({ href, isCurrent, name }: { href: string; isCurrent: boolean; name: string }) {
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={isCurrent ? 'page' : undefined}
      className={`inline-flex min-h-9 items-center underline-offset-8 hover:text-ink ${isCurrent ? 'text-ink underline decoration-accent decoration-2' : 'text-soft'}`}
    >
      {name}
    </Link>
  );
}
