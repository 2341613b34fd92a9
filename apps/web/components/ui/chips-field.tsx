'use client';

import { useId } from 'react';
import type { NameDraft } from '../../lib/name-draft.ts';
import { borderOf, descriptionOf, FieldFrame, type FieldProps } from './field.tsx';
import { Icon } from './icon.tsx';
import { SuggestionList, type Suggestion } from './suggestion-list.tsx';
import { useChips } from './use-chips.ts';

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
  const { input, offered, active, settle, remove, ...chips } = useChips({ draft, suggestions, onChange });
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
          onChange={({ target }) => chips.handleType(target.value)}
          onKeyDown={chips.handleKeyDown}
          onPaste={chips.handlePaste}
          onFocus={active.open}
          onBlur={chips.handleBlur}
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
