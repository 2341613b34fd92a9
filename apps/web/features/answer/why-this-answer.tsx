import type { Answer } from '@footnote/contracts';
import type { ReactNode } from 'react';
import { Disclosure } from '../../components/ui/disclosure.tsx';
import { formatDuration } from '../../lib/format.ts';

/** What decided the answer's way: for those who want to know, closed for the rest. */
export function WhyThisAnswer({ answer }: { answer: Answer }) {
  const { route, timings, evidence } = answer;
  return (
    <div className="no-print mt-1 max-w-(--measure)">
      <Disclosure summary="Why this answer">
        <dl className="mt-1 mb-2 ml-5.5 grid grid-cols-[auto_1fr] gap-x-6 gap-y-1 text-13 tabular-nums">
          <Fact name="Evidence">
            {evidence.score.toFixed(2)} ({evidence.sufficient ? 'sufficient' : 'not sufficient'})
          </Fact>
          <Fact name="Route">{route.decision}</Fact>
          <Fact name="Model">{route.model ?? 'none'}</Fact>
          {route.reasons.map(({ signal, value, threshold, effect }) => (
            <Fact key={`${signal} ${effect}`} name={signal}>
              {shown(value)}
              {threshold === null ? null : ` against ${shown(threshold)}`}: {effect}
            </Fact>
          ))}
          <Fact name="Time">
            {formatDuration(timings.totalMs)}: finding {formatDuration(timings.retrieveMs)}, reading{' '}
            {formatDuration(timings.readMs)}, wording {formatDuration(timings.draftMs)}, checking{' '}
            {formatDuration(timings.verifyMs)}
          </Fact>
          <Fact name="Answer">
            <code className="font-mono break-all">{answer.id}</code>
          </Fact>
        </dl>
      </Disclosure>
    </div>
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

function shown(value: number | string | boolean): string {
  return typeof value === 'number' ? String(Number(value.toFixed(3))) : String(value);
}
