'use client';

import { useId } from 'react';

interface ChoiceFieldProps<Value extends string> {
  label: string;
  choices: { value: Value; name: string; note?: string }[];
  value: Value;
  onChange: (value: Value) => void;
}

/** One of a few, all of them in sight. */
export function ChoiceField<Value extends string>({ label, choices, value, onChange }: ChoiceFieldProps<Value>) {
  const name = useId();
  return (
    <fieldset>
      <legend className="mb-1 text-13 text-soft">{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className="flex min-h-8 cursor-pointer items-baseline gap-2">
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
            className="translate-y-0.5 accent-accent"
          />
          <span>
            {choice.name}
            {choice.note === undefined ? null : <span className="ml-2 text-13 text-faint">{choice.note}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
