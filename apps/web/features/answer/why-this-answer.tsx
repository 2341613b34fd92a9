import type { Answer } from '@footnote/contracts';
import type { ReactNode } from 'react';
import { Button } from '../../components/ui/button.tsx';
import { Disclosure } from '../../components/ui/disclosure.tsx';
import { describeRoute } from '../../lib/describe-route.ts';
import { formatCost, formatDuration } from '../../lib/format.ts';
import { describeReason } from './describe-reason.ts';
import type { RouteWish } from './other-route.ts';

interface WhyThisAnswerProps {
  answer: Answer;
  /** The other way that this question may be asked, or null. */
  other: Exclude<RouteWish, 'auto'> | null;
  onAsk: (wish: RouteWish) => void;
}

const wishWords = { large: 'Ask the large model', local: 'Answer on this machine only' };

/** What decided where the answer was made: for those who want to know, closed for the rest; and the other way to ask. */
export function WhyThisAnswer({ answer, other, onAsk }: WhyThisAnswerProps) {
  const { route, timings } = answer;
  return (
    <div className="no-print mt-1 flow-root max-w-(--measure)">
      {other === null ? null : (
        <Button look="bare" className="max-sm:-ml-2 sm:float-right" onClick={() => onAsk(other)}>
          {wishWords[other]}
        </Button>
      )}
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
                {threshold === null ? null : <span className="threshold">{threshold}</span>}
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
