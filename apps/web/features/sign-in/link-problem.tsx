import Link from 'next/link';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { Skeleton } from '../../components/ui/skeleton.tsx';
import type { OpenedLink } from './use-one-time-link.ts';

interface LinkProblemProps {
  opened: Exclude<OpenedLink, { state: 'open' }>;
  /** Where a new link comes from. */
  advice: string;
}

/** What is shown instead of a form while a one-time link is not open. */
export function LinkProblem({ opened, advice }: LinkProblemProps) {
  if (opened.state === 'opening') return <Skeleton lines={4} label="Opening the link" />;
  const status = opened.state === 'failed' ? opened.failure.status : 404;
  if (opened.state === 'failed' && (status === null || status >= 429))
    return <FailureNotice failure={opened.failure} />;
  return (
    <div role="alert">
      <Notice
        tone="warn"
        title={opened.state === 'missing' ? 'The link is not whole.' : 'This link opens nothing any more.'}
      >
        <p>
          {opened.state === 'missing'
            ? 'Open it once more, all of it: the part behind the # belongs to it, and is gone after a reload.'
            : `A link works once, and for a while. ${advice}`}
        </p>
        <p className="mt-3">
          <Link href="/sign-in" className="text-accent underline underline-offset-4">
            Go to the sign-in
          </Link>
        </p>
      </Notice>
    </div>
  );
}
