import type { ReactNode } from 'react';
import { describeFailure } from '../lib/describe-failure.ts';
import type { Failure } from '../lib/failure.ts';
import { Notice } from './ui/notice.tsx';

/** A failed request in words; `children` are the ways on. */
export function FailureNotice({ failure, children }: { failure: Failure; children?: ReactNode }) {
  const { title, advice } = describeFailure(failure);
  return (
    <div role="alert">
      <Notice tone="bad" title={title}>
        <p>{advice}</p>
        {failure.reference === null ? null : (
          <p className="mt-1 text-13 text-faint">
            Reference <code className="font-mono">{failure.reference}</code>
          </p>
        )}
        {children === undefined ? null : <div className="mt-3 flex flex-wrap gap-2">{children}</div>}
      </Notice>
    </div>
  );
}
