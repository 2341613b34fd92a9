'use client';

import type { Source } from '@footnote/contracts';
import { SourcePane } from '../sources/source-pane.tsx';
import type { ChosenFile } from '../upload/chosen-files.ts';
import { UploadPane } from '../upload/upload-pane.tsx';
import type { DocumentPaneShown } from './document-panes.ts';
import { DocumentPane } from './document-pane.tsx';
import type { DocumentFilter } from './read-documents.ts';
import type { LiveDocuments } from './use-document-list.ts';

interface OpenPaneProps {
  pane: DocumentPaneShown;
  documents: LiveDocuments;
  filter: DocumentFilter;
  /** Files that are to be uploaded and have not been sent. */
  chosen: ChosenFile[];
  onChoose: (files: ChosenFile[]) => void;
  onCreateSource: () => void;
  onSourceSaved: (source: Source) => void;
  onClose: () => void;
}

/** What the detail pane shows. */
export function OpenPane({ pane, documents, filter, onClose, ...rest }: OpenPaneProps) {
  const { sources, list, refresh } = documents;
  switch (pane.kind) {
    case 'entry':
      return (
        <DocumentPane
          id={pane.id}
          listed={list.items.find(({ id }) => id === pane.id)}
          sourceTitles={Object.fromEntries(sources.map(({ id, title }) => [id, title]))}
          onChanged={refresh}
          onClose={onClose}
        />
      );
    case 'upload':
      return (
        <UploadPane
          key={filter.source}
          sources={sources}
          selected={filter.source}
          chosen={rest.chosen}
          onChoose={rest.onChoose}
          onCreateSource={rest.onCreateSource}
          onClose={onClose}
        />
      );
    case 'new-source':
    case 'edit-source': {
      const source = pane.kind === 'edit-source' ? sources.find(({ id }) => id === filter.source) : undefined;
      return (
        <SourcePane
          key={source?.id ?? ''}
          source={source ?? null}
          takenIds={new Set(sources.map(({ id }) => id))}
          onSaved={rest.onSourceSaved}
          onClose={onClose}
        />
      );
    }
  }
}
