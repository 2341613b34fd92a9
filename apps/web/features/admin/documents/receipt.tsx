'use client';

import type { Deletion } from '@footnote/contracts';
import { useEffect, useState } from 'react';
import { Announcement } from '../../../components/ui/announcement.tsx';
import { apiClient } from '../../../lib/api-client.ts';
import { load, type Failure } from '../../../lib/failure.ts';
import { formatTime } from '../../../lib/format.ts';

const pollMs = 500;
const pollsMax = 240;

const placeNames: Record<string, string> = {
  'document-row': 'The document and its labels',
  'versions-and-originals': 'Versions and originals',
  'passage-index': 'Passages in the search index',
  'answer-excerpts': 'Quotes in past answers',
};

/** Where the document's text lay, what was found there, and when it was removed. */
export function Receipt({ deletionId }: { deletionId: string | null }) {
  const { deletion, failure } = useDeletion(deletionId);
  const isDone = deletion?.state === 'done';
  return (
    <section aria-label="Receipt of the deletion" data-receipt={deletion?.state ?? 'running'}>
      <p className="text-soft">
        {isDone ? 'Nothing of it is left.' : 'Nobody sees it any more. What is derived from it is being removed …'}
      </p>
      {deletion === null ? null : <Places places={deletion.places} />}
      {failure === null ? null : (
        <p className="mt-3 text-13 text-warn">
          The receipt cannot be shown just now; the deletion goes on without it, also over a restart.
        </p>
      )}
      {deletionId === null ? null : (
        <p className="mt-3 text-13 text-faint">
          Receipt <code className="font-mono break-all">{deletionId}</code>
        </p>
      )}
      {isDone ? <Announcement message="Deleted. Nothing of it is left." /> : null}
    </section>
  );
}

function Places({ places }: Pick<Deletion, 'places'>) {
  return (
    <table className="mt-3 w-full text-13 tabular-nums">
      <thead className="text-left text-faint">
        <tr className="border-b border-rule">
          <th className="py-1.5 pr-3 font-normal">Place</th>
          <th className="py-1.5 pr-3 text-right font-normal">Found</th>
          <th className="py-1.5 text-right font-normal">Removed</th>
        </tr>
      </thead>
      <tbody>
        {places.map(({ place, found, removedAt }) => (
          <tr key={place} className="border-b border-rule">
            <td className="py-1.5 pr-3">{placeNames[place] ?? place}</td>
            <td className="py-1.5 pr-3 text-right">{removedAt === null ? '…' : found}</td>
            <td className="py-1.5 text-right whitespace-nowrap">{formatTime(removedAt) ?? '…'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Read until it is done; null while nothing is known. */
function useDeletion(deletionId: string | null): { deletion: Deletion | null; failure: Failure | null } {
  const [state, setState] = useState<{ deletion: Deletion | null; failure: Failure | null }>({
    deletion: null,
    failure: null,
  });
  useEffect(() => {
    if (deletionId === null) return;
    const abort = new AbortController();
    void follow(deletionId, abort.signal, setState);
    return () => abort.abort();
  }, [deletionId]);
  return state;
}

async function follow(
  deletionId: string,
  signal: AbortSignal,
  onRead: (state: { deletion: Deletion | null; failure: Failure | null }) => void,
): Promise<void> {
  for (let poll = 0; poll < pollsMax && !signal.aborted; poll += 1) {
    const { value, failure } = await load(apiClient().then((client) => client.getDeletion(deletionId, { signal })));
    if (signal.aborted) return;
    onRead({ deletion: value, failure });
    if (failure !== null || value?.state === 'done') return;
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
}
