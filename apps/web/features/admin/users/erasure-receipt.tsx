import type { Erasure } from '@footnote/contracts';
import { Notice } from '../../../components/ui/notice.tsx';

/** What was removed of somebody, place by place. */
export function ErasureReceipt({ erasure: { places } }: { erasure: Erasure }) {
  return (
    <div data-erased>
      <Notice tone="quiet" title="Erased">
        <p className="mb-2">Nothing here leads to this name any more.</p>
        <dl className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-1 text-13 tabular-nums">
          {places.map(({ place, removed }) => (
            <div key={place} className="contents">
              <dt>{place}</dt>
              <dd className="text-right">{removed.toLocaleString('en-GB')}</dd>
            </div>
          ))}
        </dl>
      </Notice>
    </div>
  );
}
