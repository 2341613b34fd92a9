import type { Document } from '@footnote/contracts';
import { LedgerCell } from '../../../components/ledger/ledger-cell.tsx';
import { LedgerRow } from '../../../components/ledger/ledger-row.tsx';
import type { LedgerColumn } from '../../../components/ledger/ledger.tsx';
import { nameReaders } from '../../../lib/describe-access.ts';
import { formatShortDate } from '../../../lib/format.ts';
import type { Removal } from '../../../lib/removals.ts';
import { describeSensitivity } from '../labels/describe-sensitivity.ts';
import { describeMediaType } from './describe-media-type.ts';
import { DocumentState } from './document-state.tsx';

export const documentColumns: LedgerColumn[] = [
  { key: 'name', name: 'Title' },
  { key: 'source', name: 'Source' },
  { key: 'type', name: 'Type' },
  { key: 'state', name: 'Status' },
  { key: 'passages', name: 'Passages', numeric: true },
  { key: 'access', name: 'Who may read' },
  { key: 'label', name: 'Label' },
  { key: 'date', name: 'Modified' },
];

interface DocumentRowProps {
  document: Document;
  /** Null when all that is listed is of one source. */
  sourceTitle: string | null;
  removal: Removal<string> | undefined;
  href: string;
  isOpen: boolean;
  onOpen: () => void;
}

export function DocumentRow({ document, sourceTitle, removal, ...row }: DocumentRowProps) {
  const { id, title, externalId } = document;
  const isStruck = removal !== undefined && removal.state !== 'failed';
  return (
    <LedgerRow {...row} id={id} name={title} note={externalId === title ? undefined : externalId} isStruck={isStruck}>
      {sourceTitle === null ? null : <LedgerCell column="source">{sourceTitle}</LedgerCell>}
      <LedgerCell column="type">{describeMediaType(document.mediaType)}</LedgerCell>
      <LedgerCell column="state">
        <DocumentState document={document} removal={removal} />
      </LedgerCell>
      <LedgerCell column="passages" numeric>
        {document.passages}
      </LedgerCell>
      <LedgerCell column="access">{nameReaders(document.access)}</LedgerCell>
      <LedgerCell column="label">{describeSensitivity(document.sensitivity)}</LedgerCell>
      <LedgerCell column="date">{formatShortDate(document.modifiedAt)}</LedgerCell>
    </LedgerRow>
  );
}
