import type { Failure } from '../lib/failure.ts';
import { FailureNotice } from './failure-notice.tsx';
import { NotAllowed } from './not-allowed.tsx';
import { RetryButton } from './retry-button.tsx';

/** Stands where a page would have stood that could not be loaded. */
export function PageFailure({ failure }: { failure: Failure }) {
  if (failure.status === 403) return <NotAllowed />;
  return (
    <FailureNotice failure={failure}>
      <RetryButton />
    </FailureNotice>
  );
}
