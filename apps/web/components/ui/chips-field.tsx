'use client';

import { useId, useRef, type ClipboardEvent, type KeyboardEvent } from 'react';
import { announce } from '../../lib/announce.ts';
import { allNames, namesIn, type NameDraft } from '../../lib/name-draft.ts';
import { borderOf, descriptionOf, FieldFrame, type FieldProps } from './field.tsx';
import { Icon } from './icon.tsx';
import { SuggestionList, type Suggestion } from './suggestion-list.tsx';
import { useActiveSuggestion } from './use-active-suggestion.ts';

interface ChipsFieldProps extends FieldProps {
  draft: NameDraft;
  /** For what is typed so far, best first. */
  suggestions?: Suggestion[];
  placeholder?: string;
  onChange: (draft: NameDraft) => void;
}

/** Several names: each becomes a chip at a comma or Enter, or is chosen from those that are known. */
export function ChipsField({ label, hint, error, draft, suggestions = [], placeholder, onChange }: ChipsFieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const offered = draft.typed.trim() === '' ? [] : suggestions.filter(({ value }) => !draft.names.includes(value));
  const active = useActiveSuggestion(offered);

  function settle(typed: string) {
    onChange({ names: allNames({ names: draft.names, typed }), typed: '' });
  }
  function remove(name: string) {
    onChange({ ...draft, names: draft.names.filter((other) => other !== name) });
    announce(`${name} is removed.`);
    input.current?.focus();
  }
  function handleKeyDown(event: KeyboardEvent) {
    const last = draft.names.at(-1);
    if (active.handleKey(event)) return event.preventDefault();
    if (event.key === 'Enter' && (active.chosen !== null || draft.typed.trim() !== '')) {
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
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <div className={`chips ${borderOf(error)}`} onClick={() => input.current?.focus()}>
        {draft.names.map((name) => (
          <Chip key={name} name={name} onRemove={() => remove(name)} />
        ))}
        <input
          ref={input}
          id={id}
          role="combobox"
          aria-expanded={active.isOpen}
          aria-controls={`${id}-suggestions`}
          aria-autocomplete="list"
          aria-activedescendant={active.chosen === null ? undefined : `${id}-${active.index}`}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          placeholder={draft.names.length === 0 ? placeholder : undefined}
          value={draft.typed}
          onChange={({ target }) =>
            /[,;]/.test(target.value) ? settle(target.value) : onChange({ ...draft, typed: target.value })
          }
          onKeyDown={handleKeyDown}
          onPaste={handlePaste}
          onFocus={active.open}
          onBlur={() => {
            active.close();
            if (draft.typed.trim() !== '') settle(draft.typed);
          }}
          {...descriptionOf(id, hint, error)}
        />
        <SuggestionList
          id={id}
          label={label}
          suggestions={active.isOpen ? offered : []}
          activeIndex={active.index}
          onChoose={settle}
        />
      </div>
    </FieldFrame>
  );
}

function Chip({ name, onRemove }: { name: string; onRemove: () => void }) {
  return (
    <span className="chip">
      {name}
      <button type="button" aria-label={`Remove ${name}`} onClick={onRemove}>
        <Icon name="close" />
      </button>
    </span>
  );
}
