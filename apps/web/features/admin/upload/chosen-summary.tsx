import type { ReactNode } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import { formatBytes, formatCount } from '../../../lib/format.ts';
import type { SortedFiles } from './chosen-files.ts';
import { uploadLimits } from './upload.limits.ts';

interface ChosenSummaryProps {
  files: SortedFiles;
  onDiscard: () => void;
  /** How to go on when there is something to send. */
  children: ReactNode;
}

/** What has been chosen and not sent yet, and what of it cannot be. */
export function ChosenSummary({ files: { accepted, refused, hiddenCount }, onDiscard, children }: ChosenSummaryProps) {
  if (accepted.length + refused.length + hiddenCount === 0) return null;
  const bytes = accepted.reduce((total, { file }) => total + file.size, 0);
  const unlisted = refused.length - uploadLimits.refusedShown;
  return (
    <section aria-label="Chosen files" className="flex flex-col gap-3 border-y border-rule py-3">
      <p>
        {formatCount(accepted.length, 'file')} chosen, {formatBytes(bytes)}
        {hiddenCount === 0 ? null : (
          <span className="text-faint">; {formatCount(hiddenCount, 'hidden file')} left out</span>
        )}
      </p>
      {refused.length === 0 ? null : (
        <ul className="flex flex-col gap-1 text-13" data-refused>
          {refused.slice(0, uploadLimits.refusedShown).map(({ path, reason }) => (
            <li key={path} className="break-words">
              {path} <span className="text-bad">{reason}</span>
            </li>
          ))}
          {unlisted > 0 ? <li className="text-bad">and {unlisted.toLocaleString('en-GB')} more</li> : null}
        </ul>
      )}
      <div className="flex flex-wrap gap-2">
        {accepted.length === 0 ? null : children}
        <Button look="bare" onClick={onDiscard}>
          Discard
        </Button>
      </div>
    </section>
  );
}
