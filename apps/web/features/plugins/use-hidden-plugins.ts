'use client';

import { useSyncExternalStore } from 'react';

const storageKey = 'footnote-hidden-plugins';
const changedEvent = 'footnote:hidden-plugins';
const idsMax = 50;

/** The plugins that this reader has hidden, kept in this browser, and how to hide or show one. */
export function useHiddenPlugins(): { hidden: string[]; setHidden: (id: string, isHidden: boolean) => void } {
  const stored = useSyncExternalStore(subscribe, readStored, () => '');
  const hidden = stored === '' ? [] : stored.split(' ');
  return {
    hidden,
    setHidden(id, isHidden) {
      const others = hidden.filter((other) => other !== id);
      store((isHidden ? [...others, id] : others).slice(-idsMax).join(' '));
    },
  };
}

function subscribe(listen: () => void): () => void {
  window.addEventListener(changedEvent, listen);
  window.addEventListener('storage', listen);
  return () => {
    window.removeEventListener(changedEvent, listen);
    window.removeEventListener('storage', listen);
  };
}

function readStored(): string {
  try {
    return localStorage.getItem(storageKey) ?? '';
  } catch {
    // A browser that keeps nothing shows every plugin.
    return '';
  }
}

function store(ids: string): void {
  try {
    localStorage.setItem(storageKey, ids);
  } catch {
    return;
  }
  window.dispatchEvent(new Event(changedEvent));
}
