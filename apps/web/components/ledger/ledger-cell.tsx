import type { ReactNode } from 'react';

interface LedgerCellProps {
  column: string;
  numeric?: boolean;
  children: ReactNode;
}

export function LedgerCell({ column, numeric = false, children }: LedgerCellProps) {
  return (
    <td data-cell={column} data-numeric={numeric || undefined}>
      {children}
    </td>
  );
}
