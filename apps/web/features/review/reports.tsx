import type { ReviewItemDetail } from '@footnote/contracts';
import { StateWord } from '../../components/ledger/state-word.tsx';
import { formatShortDate } from '../../lib/format.ts';
import { describeReason } from './describe-reports.ts';

/** What people said of the answer, or of the source, each with their own words. */
export function Reports({ detail: { feedback, citation } }: { detail: ReviewItemDetail }) {
  return (
    <section>
      <h3 className="mb-1 font-semibold">{citation === null ? 'Said of the answer' : `Said of source ${citation}`}</h3>
      <ul>
        {feedback.map(({ helpful, reason, comment, givenBy, createdAt }) => (
          <li key={`${givenBy} ${createdAt}`} className="border-rule py-1.5 text-13 not-last:border-b">
            <div className="flex flex-wrap items-baseline gap-x-3">
              <StateWord tone={helpful ? 'good' : 'bad'}>{helpful ? 'Helpful' : 'Not right'}</StateWord>
              {reason === null ? null : <span>{describeReason(reason)}</span>}
              <span className="text-faint">
                {givenBy} · {formatShortDate(createdAt)}
              </span>
            </div>
            {comment === null ? null : <p className="mt-0.5 font-serif text-15 italic">“{comment}”</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
