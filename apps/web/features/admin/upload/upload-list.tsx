'use client';

import { Button } from '../../../components/ui/button.tsx';
import { formatCount } from '../../../lib/format.ts';
import { isOpen, type Upload } from './upload-queue.ts';
import { UploadRow } from './upload-row.tsx';
import { uploadLimits } from './upload.limits.ts';
import { uploads } from './uploads.ts';
import { summaryOf, useUploads } from './use-uploads.ts';

/** Every upload of this window: those with a problem first, then those under way. */
export function UploadList() {
  const all = useUploads();
  if (all.length === 0) return null;
  const shown = [...all].sort((one, other) => rankOf(one) - rankOf(other)).slice(0, uploadLimits.rowsShown);
  const hasEnded = all.some(({ state }) => !isOpen(state));
  return (
    <section aria-label="Uploads">
      <div className="flex items-baseline gap-3">
        <h3 className="flex-1 font-semibold">{summaryOf(all)}</h3>
        {!hasEnded ? null : (
          <Button look="bare" onClick={() => uploads.clear()} size="small">
            Clear
          </Button>
        )}
      </div>
      <ul className="mt-1">
        {shown.map((upload) => (
          <UploadRow key={upload.id} upload={upload} />
        ))}
      </ul>
      {all.length <= shown.length ? null : (
        <p className="mt-2 text-13 text-faint">
          and {formatCount(all.length - shown.length, 'more file', 'more files')}
        </p>
      )}
    </section>
  );
}

function rankOf({ state }: Upload): number {
  if (state === 'failed') return 0;
  if (state === 'sending' || state === 'working') return 1;
  return state === 'waiting' ? 2 : 3;
}
