'use client';

import dynamic from 'next/dynamic';
import { useEffect, useState } from 'react';
import { Key } from '../../components/ui/key.tsx';
import { handleShortcut, isTyping } from './shortcuts.ts';

// Loaded when first asked for: most visits never open them.
const CommandPalette = dynamic(() => import('./command-palette.tsx').then((module) => module.CommandPalette));
const KeyboardHelp = dynamic(() => import('./keyboard-help.tsx').then((module) => module.KeyboardHelp));

export type OpenDialog = 'palette' | 'help' | null;

/** The button for the command palette, and every keyboard shortcut of the portal. */
export function CommandMenu() {
  const [open, setOpen] = useState<OpenDialog>(null);
  useShortcuts(open !== null, setOpen);
  const close = () => setOpen(null);
  return (
    <>
      <button
        type="button"
        onClick={() => setOpen('palette')}
        aria-label="⌘K, commands"
        title="Commands (⌘K or Ctrl K)"
        className="hidden h-9 shrink-0 cursor-pointer items-center rounded-md px-1 sm:inline-flex"
      >
        <Key>⌘K</Key>
      </button>
      {open === 'palette' ? <CommandPalette onClose={close} onShowHelp={() => setOpen('help')} /> : null}
      {open === 'help' ? <KeyboardHelp onClose={close} /> : null}
    </>
  );
}

function useShortcuts(dialogIsOpen: boolean, setOpen: (open: OpenDialog) => void): void {
  useEffect(() => {
    function handleKeyDown(event: KeyboardEvent) {
      if (event.key.toLowerCase() === 'k' && (event.metaKey || event.ctrlKey)) {
        event.preventDefault();
        setOpen('palette');
        return;
      }
      if (dialogIsOpen || event.metaKey || event.ctrlKey || event.altKey || event.defaultPrevented) return;
      if (isTyping(event.target)) {
        if (event.key === 'Escape' && event.target instanceof HTMLElement) event.target.blur();
        return;
      }
      if (event.key === '?') setOpen('help');
      else if (!handleShortcut(event.key)) return;
      event.preventDefault();
    }
    window.addEventListener('keydown', handleKeyDown);
    return () => window.removeEventListener('keydown', handleKeyDown);
  }, [dialogIsOpen, setOpen]);
}
