'use client';

import type { CuratedAnswer } from '@footnote/contracts';
import { focusRow } from '../../components/ledger/ledger-row.tsx';
import { openEntry, usePane } from '../../lib/use-pane.ts';
import { ReviewTabs } from './review-tabs.tsx';
import { VerifiedLedger } from './verified-ledger.tsx';
import { VerifiedPane } from './verified-pane.tsx';

const verifiedPanes: { entry: string; names: readonly never[] } = { entry: 'answer', names: [] };

/** The answers that reviewers have approved, stale ones marked, and one pane. */
export function VerifiedView({ answers }: { answers: CuratedAnswer[] }) {
  const panes = usePane(verifiedPanes);
  const id = openEntry(panes.pane);
  const shown = answers.find((answer) => answer.id === id);
  return (
    <>
      <ReviewTabs current="verified" />
      <div className="ledger-layout" data-reading>
        <VerifiedLedger answers={answers} panes={panes} />
        {shown === undefined ? null : (
          <VerifiedPane
            answer={shown}
            onClose={() => {
              panes.open(null);
              focusRow(shown.id);
            }}
          />
        )}
      </div>
    </>
  );
}
