import type { Erasure } from '@footnote/contracts';
import { Notice } from '../../../components/ui/notice.tsx';

/** What was removed of somebody, place by place. */
export function ErasureReceipt({ erasure: { places } }: { erasure: Erasure }) {
  return (
    <div data-erased>
      <Notice tone="quiet" title="Erased">
        <p className="mb-2">What was kept leads to nobody, but for denials: they stay, so that nothing has opened.</p>
        <dl className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-1 text-13 tabular-nums">
          {places.map(({ place, removed, kept }) => (
            <div key={place} className="contents">
              <dt>{place}</dt>
              <dd className="text-right">{describePlace(removed, kept)}</dd>
            </div>
          ))}
        </dl>
      </Notice>
    </div>
  );
}

function describePlace(removed: number, kept: number): string {
  const [gone, left] = [removed, kept].map((count) => count.toLocaleString('en-GB'));
  if (kept === 0) return `${gone} removed`;
  return removed === 0 ? `${left} kept` : `${gone} removed, ${left} kept`;
}
