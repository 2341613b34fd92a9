import type { ReactNode } from 'react';

interface EntryRowProps {
  name: ReactNode;
  /** Under the name, in smaller type. */
  note?: ReactNode;
  isStruck?: boolean;
  /** The other cells. */
  children: ReactNode;
}

/** A row that leads nowhere: what can be done with it stands in its last cell. */
export function EntryRow({ name, note, isStruck = false, children }: EntryRowProps) {
  return (
    <tr data-struck={isStruck || undefined}>
      <th scope="row" data-cell="name">
        <span className="ledger-name">{name}</span>
        {note === undefined ? null : <span className="ledger-note">{note}</span>}
      </th>
      {children}
    </tr>
  );
}
