'use client';

import type { AuditEntryList } from '@footnote/contracts';
import { focusRow } from '../../../components/ledger/ledger-row.tsx';
import { openEntry, usePane } from '../../../lib/use-pane.ts';
import type { AuditFilter } from './audit-filter.ts';
import { AuditFilters } from './audit-filters.tsx';
import { AuditLedger } from './audit-ledger.tsx';
import { AuditPane } from './audit-pane.tsx';
import { ChainCheck } from './chain-check.tsx';
import { useAuditList } from './use-audit-list.ts';

const auditPanes: { entry: string; names: readonly never[] } = { entry: 'entry', names: [] };

/** Who did what and was shown what, newest first, and one pane for an entry with its place in the chain. */
export function AuditView({ initial, filter }: { initial: AuditEntryList; filter: AuditFilter }) {
  const audit = useAuditList(initial, filter);
  const panes = usePane(auditPanes);
  const id = openEntry(panes.pane);
  const shown = audit.items.find(({ sequence }) => String(sequence) === id);
  return (
    <>
      <div className="ledger-heading mb-5 flex flex-wrap items-center gap-x-4 gap-y-2">
        <h1 className="min-w-0 flex-1 font-serif text-28 font-semibold">Audit</h1>
        <ChainCheck />
        <a
          href="/api/v1/audit/export"
          download
          className="inline-flex min-h-9 items-center rounded-md border border-rule px-3 hover:border-faint"
        >
          Export
        </a>
      </div>
      <div className="ledger-layout">
        <section aria-label="Audit log" className="min-w-0">
          <AuditFilters filter={filter} entries={audit.items} />
          <AuditLedger audit={audit} isFiltered={Object.keys(filter).length > 0} panes={panes} />
        </section>
        {shown === undefined || id === null ? null : (
          <AuditPane
            entry={shown}
            onClose={() => {
              panes.open(null);
              focusRow(id);
            }}
          />
        )}
      </div>
    </>
  );
}
