'use client';

import { ChoiceField } from '../../../components/ui/choice-field.tsx';
import { TextField } from '../../../components/ui/field.tsx';
import { accessDraftError, type AccessDraft } from './access-draft.ts';

interface AccessFieldProps {
  label: string;
  draft: AccessDraft;
  /** Whether to say what is missing. */
  isChecked: boolean;
  onChange: (draft: AccessDraft) => void;
}

/** Who may read: everyone, nobody yet, or those who are named. */
export function AccessField({ label, draft, isChecked, onChange }: AccessFieldProps) {
  return (
    <div>
      <ChoiceField
        label={label}
        value={draft.kind}
        onChange={(kind) => onChange({ ...draft, kind })}
        choices={[
          { value: 'everyone', name: 'Everyone here' },
          { value: 'nobody', name: 'Nobody yet' },
          { value: 'some', name: 'Some groups or people' },
        ]}
      />
      {draft.kind !== 'some' ? null : (
        <div className="mt-1 ml-5 flex flex-col gap-3">
          <TextField
            label="Groups"
            value={draft.groups}
            placeholder="hr, people-leads"
            onChange={(event) => onChange({ ...draft, groups: event.target.value })}
            error={isChecked ? accessDraftError(draft) : null}
          />
          <TextField
            label="People"
            value={draft.users}
            placeholder="ana@example.org"
            onChange={(event) => onChange({ ...draft, users: event.target.value })}
          />
        </div>
      )}
    </div>
  );
}
