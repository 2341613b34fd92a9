'use client';

import { SelectField } from '../ui/field.tsx';

const lifetimes: { days: number | null; name: string }[] = [
  { days: 30, name: 'In 30 days' },
  { days: 90, name: 'In 90 days' },
  { days: 365, name: 'In a year' },
  { days: null, name: 'Never' },
];

interface LifetimeFieldProps {
  /** Null: it does not expire. */
  days: number | null;
  onChange: (days: number | null) => void;
}

/** How long a key works. */
export function LifetimeField({ days, onChange }: LifetimeFieldProps) {
  return (
    <SelectField
      label="Expires"
      value={String(days)}
      onChange={(event) => {
        const chosen = lifetimes.find((lifetime) => String(lifetime.days) === event.target.value);
        if (chosen !== undefined) onChange(chosen.days);
      }}
    >
      {lifetimes.map((lifetime) => (
        <option key={lifetime.name} value={String(lifetime.days)}>
          {lifetime.name}
        </option>
      ))}
    </SelectField>
  );
}
