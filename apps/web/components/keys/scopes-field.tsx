'use client';

import type { Scope } from '@footnote/contracts';
import { useId } from 'react';
import { scopes, scopeWords } from './scope-words.ts';

interface ScopesFieldProps {
  /** What can be chosen; everything by default. */
  offered?: readonly Scope[];
  value: Scope[];
  error: string | undefined;
  onChange: (value: Scope[]) => void;
}

export function ScopesField({ offered = scopes, value, error, onChange }: ScopesFieldProps) {
  const id = useId();
  return (
    <fieldset aria-describedby={error === undefined ? undefined : id}>
      <legend className="mb-1 text-13 text-soft">It may</legend>
      {offered.map((scope) => (
        <label key={scope} className="flex min-h-8 cursor-pointer items-baseline gap-2">
          <input
            type="checkbox"
            checked={value.includes(scope)}
            onChange={({ target }) =>
              onChange(offered.filter((other) => (other === scope ? target.checked : value.includes(other))))
            }
            className="translate-y-0.5 accent-accent"
          />
          <span>{scopeWords[scope]}</span>
        </label>
      ))}
      {error === undefined ? null : (
        <p id={id} className="text-13 text-bad">
          {error}
        </p>
      )}
    </fieldset>
  );
}
