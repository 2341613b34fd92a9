'use client';

import type { KeyboardEvent, ReactNode } from 'react';

export interface LedgerColumn {
  key: string;
  name: string;
  /** Numbers stand at the right, under each other. */
  numeric?: boolean;
}

interface LedgerProps {
  /** What the table lists, for those who cannot see where it stands. */
  caption: string;
  columns: LedgerColumn[];
  children: ReactNode;
}

/** A dense table whose rows are walked with j, k and the arrows; on a phone each row is set as a small entry. */
export function Ledger({ caption, columns, children }: LedgerProps) {
  return (
    <table className="ledger" onKeyDown={handleArrows}>
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ key, name, numeric }) => (
            <th key={key} scope="col" data-cell={key} data-numeric={numeric || undefined}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

/** The arrows of a row's own control; in a field inside the table they belong to the field. */
function handleArrows(event: KeyboardEvent<HTMLTableElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const target = event.target as HTMLElement;
  if (step === undefined || !target.matches('[data-list-item]')) return;
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-list-item]')];
  const next = items[items.indexOf(target) + step];
  event.preventDefault();
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}
