'use client';

import type { Sensitivity } from '@footnote/contracts';
import { SelectField } from '../../../components/ui/field.tsx';
import { sensitivityChoices } from './describe-sensitivity.ts';

interface SensitivityFieldProps {
  label: string;
  value: Sensitivity | null;
  onChange: (value: Sensitivity | null) => void;
}

export function SensitivityField({ label, value, onChange }: SensitivityFieldProps) {
  return (
    <SelectField
      label={label}
      hint="Decides what may leave this machine for a large model, where one is set up."
      value={value ?? ''}
      onChange={(event) => {
        const chosen = sensitivityChoices.find((choice) => choice.value === event.target.value);
        onChange(chosen?.value || null);
      }}
    >
      {sensitivityChoices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.name}
        </option>
      ))}
    </SelectField>
  );
}
