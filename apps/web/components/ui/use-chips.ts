'use client';

import { useRef, type ClipboardEvent, type KeyboardEvent } from 'react';
import { announce } from '../../lib/announce.ts';
import { allNames, namesIn, type NameDraft } from '../../lib/name-draft.ts';
import type { Suggestion } from './suggestion-list.tsx';
import { useActiveSuggestion } from './use-active-suggestion.ts';

interface ChipsOptions {
  draft: NameDraft;
  suggestions: Suggestion[];
  onChange: (draft: NameDraft) => void;
}

/** What typing, pasting, choosing and taking back do to a list of names. */
export function useChips({ draft, suggestions, onChange }: ChipsOptions) {
  const input = useRef<HTMLInputElement>(null);
  const isEmpty = draft.typed.trim() === '';
  const offered = isEmpty ? [] : suggestions.filter(({ value }) => !draft.names.includes(value));
  const active = useActiveSuggestion(offered);

  function settle(typed: string) {
    onChange({ names: allNames({ names: draft.names, typed }), typed: '' });
  }
  function remove(name: string) {
    onChange({ ...draft, names: draft.names.filter((other) => other !== name) });
    announce(`${name} is removed.`);
    input.current?.focus();
  }
  function handleType(typed: string) {
    if (/[,;]/.test(typed)) settle(typed);
    else onChange({ ...draft, typed });
  }
  function handleKeyDown(event: KeyboardEvent) {
    const last = draft.names.at(-1);
    if (active.handleKey(event)) event.preventDefault();
    else if (event.key === 'Enter' && (active.chosen !== null || !isEmpty)) {
      event.preventDefault();
      settle(active.chosen?.value ?? draft.typed);
    } else if (event.key === 'Backspace' && draft.typed === '' && last !== undefined) remove(last);
  }
  function handlePaste(event: ClipboardEvent) {
    const text = event.clipboardData.getData('text');
    if (namesIn(text).length < 2) return;
    event.preventDefault();
    settle(`${draft.typed}${text}`);
  }
  function handleBlur() {
    active.close();
    if (!isEmpty) settle(draft.typed);
  }
  return { input, offered, active, settle, remove, handleType, handleKeyDown, handlePaste, handleBlur };
}
