'use client';

import type { ReviewDecision } from '@footnote/contracts';
import { useEffect, useRef } from 'react';
import { Button } from '../../components/ui/button.tsx';
import { formatDate } from '../../lib/format.ts';
import { decisionWords } from './decisions.ts';

interface DecisionHistoryProps {
  /** Oldest first. */
  decisions: ReviewDecision[];
  isBusy: boolean;
  onUndo: (decisionId: string) => void;
}

/** What was decided and what that changes; what is in effect can be undone. */
export function DecisionHistory({ decisions, isBusy, onUndo }: DecisionHistoryProps) {
  const section = useRef<HTMLElement>(null);
  const inEffect = decisions.find(({ undoneAt }) => undoneAt === null)?.id;
  const before = useRef(inEffect);
  // A decision that is taken by a key may stand below what is in sight.
  useEffect(() => {
    if (inEffect !== before.current) section.current?.scrollIntoView({ block: 'nearest' });
    before.current = inEffect;
  }, [inEffect]);
  if (decisions.length === 0) return null;
  return (
    <section ref={section} aria-label="Decisions">
      <h3 className="mb-1 font-semibold">Decided</h3>
      <ul>
        {decisions.toReversed().map((decision) => (
          <li key={decision.id} className="border-b border-rule py-2" data-decided={decision.kind}>
            <div className="flex flex-wrap items-baseline gap-x-3">
              <span className={`font-medium ${decision.undoneAt === null ? '' : 'text-faint line-through'}`}>
                {decisionWords(decision.kind).done}
              </span>
              <span className="flex-1 text-13 text-faint">
                {decision.decidedBy} · {formatDate(decision.decidedAt)}
                {decision.undoneAt === null ? '' : ` · undone ${formatDate(decision.undoneAt)}`}
              </span>
              {decision.undoneAt !== null ? null : (
                <Button data-shortcut="u" disabled={isBusy} onClick={() => onUndo(decision.id)}>
                  Undo
                </Button>
              )}
            </div>
            {decision.note === null ? null : <p className="font-serif italic">“{decision.note}”</p>}
            {decision.undoneAt !== null ? null : <Changes decision={decision} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Changes({ decision: { changes } }: { decision: ReviewDecision }) {
  return (
    <ul className="mt-1 text-13 text-soft" data-changes>
      {changes.map(({ place, detail }) => (
        <li key={place}>{detail}</li>
      ))}
    </ul>
  );
}
