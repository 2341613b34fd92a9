'use client';

import { useState, type KeyboardEvent } from 'react';
import type { Suggestion } from './suggestion-list.tsx';

/** Which suggestion the arrows have come to, and whether the list is open. */
export function useActiveSuggestion(offered: readonly Suggestion[]) {
  const [isWanted, setIsWanted] = useState(false);
  const [at, setAt] = useState<{ value: string; index: number } | null>(null);
  const isOpen = isWanted && offered.length > 0;
  // A list that has changed meanwhile is entered anew.
  const index = isOpen && at !== null && offered[at.index]?.value === at.value ? at.index : -1;

  function move(step: 1 | -1) {
    const next = index === -1 && step === -1 ? offered.length - 1 : (index + step + offered.length) % offered.length;
    const value = offered[next]?.value;
    setAt(value === undefined ? null : { value, index: next });
  }
  /** True when the key was one of the list's. */
  function handleKey({ key }: KeyboardEvent): boolean {
    if (!isOpen) {
      setIsWanted(true);
      return false;
    }
    if (key === 'ArrowDown') move(1);
    else if (key === 'ArrowUp') move(-1);
    else if (key === 'Escape') setIsWanted(false);
    else return false;
    return true;
  }
  return {
    isOpen,
    index,
    chosen: offered[index] ?? null,
    handleKey,
    open: () => setIsWanted(true),
    close: () => setIsWanted(false),
  };
}
