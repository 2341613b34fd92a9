'use client';

import type { AuditEntry } from '@footnote/contracts';
import Link from 'next/link';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { LedgerCell } from '../../../components/ledger/ledger-cell.tsx';
import { LedgerRow } from '../../../components/ledger/ledger-row.tsx';
import { Ledger, type LedgerColumn } from '../../../components/ledger/ledger.tsx';
import { Button } from '../../../components/ui/button.tsx';
import { formatInstant } from '../../../lib/format.ts';
import { openEntry, type PaneState } from '../../../lib/use-pane.ts';
import { describeAction, describeActor, describeDetails } from './audit-words.ts';
import type { LiveAudit } from './use-audit-list.ts';

const columns: LedgerColumn[] = [
  { key: 'name', name: 'What' },
  { key: 'who', name: 'Who' },
  { key: 'target', name: 'To what' },
  { key: 'details', name: 'Details' },
  { key: 'date', name: 'When (UTC)' },
];

interface AuditLedgerProps {
  audit: LiveAudit;
  isFiltered: boolean;
  panes: PaneState<never>;
}

export function AuditLedger({
  audit: { items, nextCursor, failure, isLoadingMore, showOlder },
  ...rest
}: AuditLedgerProps) {
  if (items.length === 0) return <NoEntries isFiltered={rest.isFiltered} />;
  return (
    <>
      <Ledger caption="What was done, newest first" columns={columns}>
        {items.map((entry) => (
          <AuditRow key={entry.sequence} entry={entry} panes={rest.panes} />
        ))}
      </Ledger>
      {failure === null ? null : (
        <div className="mt-4">
          <FailureNotice failure={failure} />
        </div>
      )}
      {nextCursor === null ? null : (
        <Button onClick={showOlder} disabled={isLoadingMore} className="mt-4">
          {isLoadingMore ? 'Reading on …' : 'Show older'}
        </Button>
      )}
    </>
  );
}

function AuditRow({ entry, panes }: { entry: AuditEntry; panes: PaneState<never> }) {
  const id = String(entry.sequence);
  return (
    <LedgerRow
      id={id}
      name={describeAction(entry.action)}
      href={panes.addressOf({ kind: 'entry', id })}
      isOpen={openEntry(panes.pane) === id}
      onOpen={() => panes.open({ kind: 'entry', id })}
    >
      <LedgerCell column="who">{describeActor(entry)}</LedgerCell>
      <LedgerCell column="target">
        {entry.target === null ? null : <span className="break-all">{entry.target}</span>}
      </LedgerCell>
      <LedgerCell column="details">{describeDetails(entry.details)}</LedgerCell>
      <LedgerCell column="date">
        <time dateTime={entry.at}>{formatInstant(entry.at)}</time>
      </LedgerCell>
    </LedgerRow>
  );
}

function NoEntries({ isFiltered }: { isFiltered: boolean }) {
  return (
    <div className="max-w-(--measure) border-t border-rule pt-8">
      <p className="mb-2 font-serif text-21">
        {isFiltered ? 'Nothing of that kind was done.' : 'Nothing has been done yet.'}
      </p>
      {isFiltered ? (
        <Link href="/admin/audit" prefetch={false} className="text-accent underline underline-offset-4">
          Show everything
        </Link>
      ) : (
        <p className="text-soft">
          Every question, every document that is opened, and every change stands here, with who and when. Entries are
          only ever added.
        </p>
      )}
    </div>
  );
}
