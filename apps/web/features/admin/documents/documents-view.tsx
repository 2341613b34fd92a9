'use client';

import type { Source } from '@footnote/contracts';
import { useRouter } from 'next/navigation';
import { useCallback, useState } from 'react';
import { focusRow } from '../../../components/ledger/ledger-row.tsx';
import { Button } from '../../../components/ui/button.tsx';
import { openEntry, usePane } from '../../../lib/use-pane.ts';
import { SourceList } from '../sources/source-list.tsx';
import type { ChosenFile } from '../upload/chosen-files.ts';
import { DropZone } from '../upload/drop-zone.tsx';
import { useUploadsUnderWay } from '../upload/use-uploads.ts';
import { documentsLink } from './document-filters.tsx';
import { documentPanes, type DocumentPanes } from './document-panes.ts';
import { DocumentLedger } from './document-ledger.tsx';
import { OpenPane } from './open-pane.tsx';
import type { DocumentFilter } from './read-documents.ts';
import { useDocumentList, type DocumentsShown } from './use-document-list.ts';

interface DocumentsViewProps {
  initial: DocumentsShown;
  filter: DocumentFilter;
}

/** The sources, their documents as a ledger, and one pane: a document, the upload, or a source. */
export function DocumentsView({ initial, filter }: DocumentsViewProps) {
  const router = useRouter();
  const isUploading = useUploadsUnderWay();
  const documents = useDocumentList(initial, filter, { isUploading });
  const panes = usePane(documentPanes);
  const { pane, open } = panes;
  const [chosen, setChosen] = useState<ChosenFile[]>([]);
  const takeDropped = useCallback(
    (files: ChosenFile[]) => {
      setChosen((before) => [...before, ...files]);
      open({ kind: 'upload' });
    },
    [open],
  );
  function handleClose() {
    open(null);
    const id = openEntry(pane);
    if (id !== null) focusRow(id);
  }
  function handleSourceSaved({ id }: Source) {
    void documents.refresh();
    if (pane?.kind === 'new-source') router.push(`${documentsLink({ source: id })}&pane=upload`);
    else open(null);
  }
  return (
    <>
      <Heading sources={documents.sources} filter={filter} open={open} />
      <div className="ledger-layout" data-aside>
        <SourceList
          sources={documents.sources}
          selected={filter.source}
          hrefOf={(source) => documentsLink({ ...filter, source })}
          onCreate={() => open({ kind: 'new-source' })}
        />
        <DocumentLedger documents={documents} filter={filter} panes={panes} />
        {pane === null ? null : (
          <OpenPane
            pane={pane}
            documents={documents}
            filter={filter}
            chosen={chosen}
            onChoose={setChosen}
            onCreateSource={() => open({ kind: 'new-source' })}
            onSourceSaved={handleSourceSaved}
            onClose={handleClose}
          />
        )}
      </div>
      <DropZone onDropped={takeDropped} />
    </>
  );
}

interface HeadingProps {
  sources: Source[];
  filter: DocumentFilter;
  open: DocumentPanes['open'];
}

function Heading({ sources, filter, open }: HeadingProps) {
  const source = sources.find(({ id }) => id === filter.source);
  return (
    <div className="ledger-heading mb-5 flex flex-wrap items-center gap-2">
      <h1
        className={`min-w-0 flex-1 font-serif text-28 font-semibold break-words ${source === undefined ? '' : 'max-sm:basis-full'}`}
      >
        {source?.title ?? 'Documents'}
      </h1>
      {source === undefined ? null : <Button onClick={() => open({ kind: 'edit-source' })}>Edit source</Button>}
      <Button look="primary" onClick={() => open({ kind: 'upload' })}>
        Upload
      </Button>
    </div>
  );
}
