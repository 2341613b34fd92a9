import type { ReactNode } from 'react';

interface LedgerCellProps {
  column: string;
  numeric?: boolean;
  /** What it is, where the row is set as an entry and no column says so. */
  label?: string;
  /** Null where there is nothing to say. */
  children: ReactNode;
}

export function LedgerCell({ column, numeric = false, label, children }: LedgerCellProps) {
  return (
    <td
      data-cell={column}
      data-numeric={numeric || undefined}
      data-label={label}
      data-empty={children === null || undefined}
    >
      {children ?? '–'}
    </td>
  );
}
