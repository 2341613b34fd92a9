import type { Source } from '@footnote/contracts';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import { documentsLink } from './document-filters.tsx';
import type { DocumentPanes } from './document-panes.ts';
import type { DocumentFilter } from './read-documents.ts';

interface NoDocumentsProps {
  sources: Source[];
  filter: DocumentFilter;
  open: DocumentPanes['open'];
}

/** An empty list: why, and the next step. */
export function NoDocuments({ sources, filter, open }: NoDocumentsProps) {
  if (filter.status !== undefined) {
    return (
      <Empty title="No document here has this status.">
        <Link href={documentsLink({ source: filter.source })} className="text-accent underline underline-offset-4">
          Show all of them
        </Link>
      </Empty>
    );
  }
  if (sources.length === 0) {
    return (
      <Empty title="There are no documents yet.">
        <p className="mb-4">
          Documents come from a source: a handbook, a team’s folder, a website. It says who may read them until a
          document says otherwise.
        </p>
        <Button look="primary" onClick={() => open({ kind: 'new-source' })}>
          Create the first source
        </Button>
      </Empty>
    );
  }
  return (
    <Empty title="Nothing has been added here yet.">
      <p className="mb-4">Drop files or a folder on this page, or choose them. They can be found seconds later.</p>
      <Button look="primary" onClick={() => open({ kind: 'upload' })}>
        Upload files
      </Button>
    </Empty>
  );
}

function Empty({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="max-w-(--measure) border-t border-rule pt-8">
      <p className="mb-2 font-serif text-21">{title}</p>
      <div className="text-soft">{children}</div>
    </div>
  );
}
