'use client';

import { FailureNotice } from '../../../components/failure-notice.tsx';
import { Ledger } from '../../../components/ledger/ledger.tsx';
import { Button } from '../../../components/ui/button.tsx';
import { openEntry } from '../../../lib/use-pane.ts';
import { useRemovals } from '../../../lib/use-removals.ts';
import { DocumentFilters } from './document-filters.tsx';
import type { DocumentPanes } from './document-panes.ts';
import { documentRemovals } from './document-removals.ts';
import { documentColumns, DocumentRow } from './document-row.tsx';
import { NoDocuments } from './no-documents.tsx';
import type { DocumentFilter } from './read-documents.ts';
import type { LiveDocuments } from './use-document-list.ts';

interface DocumentLedgerProps {
  documents: LiveDocuments;
  filter: DocumentFilter;
  panes: DocumentPanes;
}

export function DocumentLedger({ documents, filter, panes: { pane, open, addressOf } }: DocumentLedgerProps) {
  const { list, sources, failure, isLoadingMore, showMore } = documents;
  const removals = useRemovals(documentRemovals);
  const columns = filter.source === undefined ? documentColumns : documentColumns.filter(({ key }) => key !== 'source');
  const titles = new Map(sources.map(({ id, title }) => [id, title]));
  return (
    <section aria-label="Documents" className="min-w-0">
      {sources.length === 0 ? null : <DocumentFilters filter={filter} sources={sources} />}
      {list.items.length === 0 ? (
        <NoDocuments sources={sources} filter={filter} open={open} />
      ) : (
        <Ledger caption="Documents, newest first" columns={columns}>
          {list.items.map((document) => (
            <DocumentRow
              key={document.id}
              document={document}
              sourceTitle={filter.source === undefined ? (titles.get(document.source) ?? document.source) : null}
              removal={removals.get(document.id)}
              href={addressOf({ kind: 'entry', id: document.id })}
              isOpen={openEntry(pane) === document.id}
              onOpen={() => open({ kind: 'entry', id: document.id })}
            />
          ))}
        </Ledger>
      )}
      {failure === null ? null : (
        <div className="mt-4">
          <FailureNotice failure={failure} />
        </div>
      )}
      {list.nextCursor === null ? null : (
        <Button onClick={showMore} disabled={isLoadingMore} className="mt-4">
          {isLoadingMore ? 'Reading on …' : 'Show more'}
        </Button>
      )}
    </section>
  );
}
