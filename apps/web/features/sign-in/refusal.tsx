import { FailureNotice } from '../../components/failure-notice.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import type { Failure } from '../../lib/failure.ts';
import { describeRefusal } from './describe-refusal.ts';

/** Why signing in did not work, and what to do. */
export function Refusal({ failure }: { failure: Failure }) {
  const words = describeRefusal(failure);
  if (words === null) return <FailureNotice failure={failure} />;
  return (
    <div role="alert">
      <Notice tone="bad" title={words.title}>
        {words.advice}
      </Notice>
    </div>
  );
}
