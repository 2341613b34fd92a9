import type { ReactNode } from 'react';

interface LedgerCellProps {
  column: string;
  numeric?: boolean;
  /** Null where there is nothing to say. */
  children: ReactNode;
}

export function LedgerCell({ column, numeric = false, children }: LedgerCellProps) {
  return (
    <td data-cell={column} data-numeric={numeric || undefined} data-empty={children === null || undefined}>
      {children ?? '–'}
    </td>
  );
}
