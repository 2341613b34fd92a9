'use client';

import type { CuratedAnswer } from '@footnote/contracts';
import { LedgerCell } from '../../components/ledger/ledger-cell.tsx';
import { LedgerRow } from '../../components/ledger/ledger-row.tsx';
import { Ledger, type LedgerColumn } from '../../components/ledger/ledger.tsx';
import { StateWord } from '../../components/ledger/state-word.tsx';
import { UndoButton } from '../../components/ledger/undo-button.tsx';
import { formatShortDate } from '../../lib/format.ts';
import type { Removal } from '../../lib/removals.ts';
import { openEntry, type PaneState } from '../../lib/use-pane.ts';
import { useRemovals } from '../../lib/use-removals.ts';
import { verifiedRemovals } from './verified-removals.ts';

const columns: LedgerColumn[] = [
  { key: 'name', name: 'Question' },
  { key: 'sources', name: 'Rests on' },
  { key: 'state', name: 'Status' },
  { key: 'by', name: 'Approved by' },
  { key: 'date', name: 'Approved' },
];

export function VerifiedLedger({ answers, panes }: { answers: CuratedAnswer[]; panes: PaneState<never> }) {
  const removals = useRemovals(verifiedRemovals);
  if (answers.length === 0) return <NothingHere />;
  return (
    <section aria-label="Verified answers" className="min-w-0">
      <Ledger caption="Verified answers, last approved first" columns={columns}>
        {answers.map((answer) => {
          const removal = removals.get(answer.id);
          return (
            <LedgerRow
              key={answer.id}
              id={answer.id}
              name={answer.question}
              href={panes.addressOf({ kind: 'entry', id: answer.id })}
              isOpen={openEntry(panes.pane) === answer.id}
              isStruck={removal !== undefined && removal.state !== 'failed'}
              onOpen={() => panes.open({ kind: 'entry', id: answer.id })}
            >
              <LedgerCell column="sources">{answer.documents.map(({ title }) => title).join(', ')}</LedgerCell>
              <LedgerCell column="state">
                <VerifiedState answer={answer} removal={removal} />
              </LedgerCell>
              <LedgerCell column="by">{answer.approvedBy}</LedgerCell>
              <LedgerCell column="date">{formatShortDate(answer.approvedAt)}</LedgerCell>
            </LedgerRow>
          );
        })}
      </Ledger>
    </section>
  );
}

function VerifiedState({ answer, removal }: { answer: CuratedAnswer; removal: Removal<void> | undefined }) {
  if (removal?.state === 'pending') {
    return <UndoButton removals={verifiedRemovals} id={answer.id} label={removal.label} />;
  }
  if (removal?.state === 'failed') return <StateWord tone="bad">Not removed</StateWord>;
  if (removal !== undefined) return <StateWord tone="quiet">Removed</StateWord>;
  return answer.state === 'stale' ? (
    <StateWord tone="warn">Stale, not shown</StateWord>
  ) : (
    <StateWord tone="good">Verified</StateWord>
  );
}

function NothingHere() {
  return (
    <div className="max-w-(--measure) border-t border-rule pt-8">
      <p className="mb-2 font-serif text-21">No answer has been verified yet.</p>
      <p className="text-soft">
        An answer that a reviewer approves is given to everyone who asks the same and may read its sources. It is marked
        as verified, and goes stale when a source changes.
      </p>
    </div>
  );
}
