import type { Answer } from '@footnote/contracts';
import type { ReactNode } from 'react';
import { Disclosure } from '../../components/ui/disclosure.tsx';
import { formatCost, formatDuration } from '../../lib/format.ts';
import { describeReason } from './describe-reason.ts';
import { describeRoute } from './describe-route.ts';

/** What decided where the answer was made: for those who want to know, closed for the rest. */
export function WhyThisAnswer({ answer }: { answer: Answer }) {
  const { route, timings } = answer;
  return (
    <div className="no-print mt-1 max-w-(--measure)">
      <Disclosure summary="Why this answer">
        <div className="mt-1 mb-3 sm:ml-5.5">
          <p className="max-w-prose text-soft">{summaryOf(answer)}</p>
          <Reasons reasons={route.reasons} />
          <dl className="mt-4 grid grid-cols-[auto_1fr] gap-x-6 gap-y-1 text-13 tabular-nums">
            {route.model === null ? null : <Fact name="Model">{route.model}</Fact>}
            {route.costUsd > 0 ? <Fact name="Cost">{formatCost(route.costUsd)}</Fact> : null}
            <Fact name="Time">
              {formatDuration(timings.totalMs)}: finding {formatDuration(timings.retrieveMs)}, reading{' '}
              {formatDuration(timings.readMs)}, wording {formatDuration(timings.draftMs)}, checking{' '}
              {formatDuration(timings.verifyMs)}
            </Fact>
            <Fact name="Answer">
              <code className="font-mono break-all">{answer.id}</code>
            </Fact>
          </dl>
        </div>
      </Disclosure>
    </div>
  );
}

function summaryOf(answer: Answer): string {
  if (answer.sentences.length === 0) return 'Nothing in the documents was clear enough to be shown as an answer.';
  const where = describeRoute(answer);
  const first = where.charAt(0).toUpperCase() + where.slice(1);
  return answer.route.escalatedAfterDraft ? `${first}, after the answer of this machine was not enough.` : `${first}.`;
}

function Reasons({ reasons }: Pick<Answer['route'], 'reasons'>) {
  if (reasons.length === 0) return null;
  return (
    <table className="reasons">
      <caption className="sr-only">What decided where the answer was made</caption>
      <thead>
        <tr>
          <th scope="col">Looked at</th>
          <th scope="col">Found</th>
          <th scope="col">So</th>
        </tr>
      </thead>
      <tbody>
        {reasons.map((reason, index) => {
          const { signal, found, threshold, effect } = describeReason(reason);
          return (
            <tr key={index} data-signal={reason.signal}>
              <th scope="row">{signal}</th>
              <td>
                {found}
                {threshold === null ? null : <span className="block text-faint">{threshold}</span>}
              </td>
              <td>{effect}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-faint">{name}</dt>
      <dd className="min-w-0 text-soft">{children}</dd>
    </>
  );
}
