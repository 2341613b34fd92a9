import type { Document, DocumentVersion } from '@footnote/contracts';
import Link from 'next/link';
import { BackButton } from '../../components/back-button.tsx';
import { Icon } from '../../components/ui/icon.tsx';
import { describeAccess } from '../../lib/describe-access.ts';
import { originalLink } from '../../lib/document-links.ts';
import { formatDate } from '../../lib/format.ts';
import { safeLink } from '../../lib/page-links.ts';

interface DocumentHeadProps {
  document: Document;
  sourceTitle: string;
  versionId: string;
  /** Newest first. */
  versions: DocumentVersion[];
}

/** Above a document: what it is, how old, who may read it, and whether this version still holds. */
export function DocumentHead({ document, sourceTitle, versionId, versions }: DocumentHeadProps) {
  const date = formatDate(document.modifiedAt);
  const index = versions.findIndex(({ id }) => id === versionId);
  const facts = [
    date === null ? null : `Changed ${date}`,
    describeAccess(document.access),
    index === -1 ? null : `Version ${versions.length - index} of ${versions.length}`,
  ];
  return (
    <header className="mb-8 max-w-(--measure) border-b border-rule pb-4">
      <BackButton />
      <p className="small-caps mt-3 text-faint">
        {sourceTitle} › <span className="normal-case">{document.externalId}</span>
      </p>
      <h1 className="mt-2 font-serif text-28 font-semibold text-balance sm:text-40">{document.title}</h1>
      <p className="mt-3 text-soft">{facts.filter((fact) => fact !== null).join(' · ')}</p>
      <OriginalLinks document={document} versionId={versionId} />
      {document.currentVersionId === null || document.currentVersionId === versionId ? null : (
        <p className="mt-4 border-l-2 border-warn pl-4">
          This is an earlier version of the document.{' '}
          <Link
            href={`/documents/${encodeURIComponent(document.id)}`}
            className="text-accent underline underline-offset-4"
          >
            Read the current version
          </Link>
        </p>
      )}
    </header>
  );
}

function OriginalLinks({ document, versionId }: Pick<DocumentHeadProps, 'document' | 'versionId'>) {
  const link = safeLink(document.uri);
  const look = 'inline-flex min-h-9 items-center gap-1.5 text-accent underline-offset-4 hover:underline';
  return (
    <p className="no-print mt-1 flex flex-wrap gap-x-6">
      {link === null ? null : (
        <a href={link} rel="noopener noreferrer" className={look}>
          Open where it comes from <Icon name="outward" />
        </a>
      )}
      <a href={originalLink(document.id, versionId)} className={look} download>
        Download the original
      </a>
    </p>
  );
}
