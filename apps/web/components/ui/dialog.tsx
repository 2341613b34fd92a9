'use client';

import { useEffect, useRef, type ReactNode } from 'react';

interface DialogProps {
  label: string;
  onClose: () => void;
  children: ReactNode;
}

/** The browser's own modal dialog: it keeps the focus inside, closes on Escape, and gives the focus back. */
export function Dialog({ label, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // What a dialog asks for comes first; the browser would focus whatever can take the focus.
    element?.querySelector('input')?.focus();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-label={label}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
      className="fade-in m-auto mt-[12vh] w-[min(36rem,calc(100vw-2rem))] rounded-md border border-rule bg-raised p-0 text-ink shadow-(--shadow) backdrop:bg-veil"
    >
      {children}
    </dialog>
  );
}
