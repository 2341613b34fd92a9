'use client';

import { useEffect, useRef, type ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';

interface DetailPaneProps {
  title: string;
  /** What the pane shows: when it changes, the focus goes to its title again. */
  place: string;
  onClose: () => void;
  children: ReactNode;
}

/** The one pane beside a ledger; on a phone it lies over it. Escape closes it. */
export function DetailPane({ title, place, onClose, children }: DetailPaneProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), [place]);
  return (
    <aside aria-label={title} className="detail-pane fade-in">
      <div className="detail-head">
        <h2 ref={heading} tabIndex={-1} className="min-w-0 flex-1 font-serif text-21 font-semibold outline-none">
          {title}
        </h2>
        <Button
          look="bare"
          aria-label="Close"
          data-shortcut="Escape"
          onClick={onClose}
          className="-mt-1 -mr-2 shrink-0"
        >
          <Icon name="close" />
        </Button>
      </div>
      {children}
    </aside>
  );
}
