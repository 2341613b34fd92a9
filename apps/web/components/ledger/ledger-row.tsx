import type { MouseEvent, ReactNode } from 'react';

interface LedgerRowProps {
  /** Where the row leads, so that it can be opened in a tab of its own. */
  href: string;
  /** Names the row in what `focusRow` finds. */
  id: string;
  name: ReactNode;
  /** Under the name, in smaller type. */
  note?: ReactNode;
  isOpen: boolean;
  isStruck?: boolean;
  onOpen: () => void;
  /** The other cells. */
  children: ReactNode;
}

/** A row that is one target: its name is the link, and the whole row shows the focus and takes the click. */
export function LedgerRow({ href, id, name, note, isOpen, isStruck = false, onOpen, children }: LedgerRowProps) {
  function handleClick(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onOpen();
  }
  return (
    <tr data-open={isOpen || undefined} data-struck={isStruck || undefined}>
      <th scope="row" data-cell="name">
        <a
          href={href}
          data-list-item
          data-row={id}
          aria-current={isOpen ? 'true' : undefined}
          onClick={handleClick}
          className="ledger-link"
        >
          {name}
        </a>
        {note === undefined ? null : <span className="ledger-note">{note}</span>}
      </th>
      {children}
    </tr>
  );
}

/** Gives the focus back to the row that a pane was opened from. */
export function focusRow(id: string): void {
  document.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`)?.focus();
}
