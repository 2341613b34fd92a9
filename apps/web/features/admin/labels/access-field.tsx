'use client';

import { GroupsField } from '../../../components/names/groups-field.tsx';
import { PeopleField } from '../../../components/names/people-field.tsx';
import { Button } from '../../../components/ui/button.tsx';
import { ChoiceField } from '../../../components/ui/choice-field.tsx';
import { accessDraftError, denialDraftError, noReaders, type AccessDraft } from './access-draft.ts';

interface AccessFieldProps {
  label: string;
  draft: AccessDraft;
  /** Whether to say what is missing. */
  isChecked: boolean;
  onChange: (draft: AccessDraft) => void;
}

/** Who may read: everyone, nobody yet, or those who are named; and who may not, whatever else is said. */
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
          <GroupsField
            label="Groups"
            draft={draft.groups}
            onChange={(groups) => onChange({ ...draft, groups })}
            error={isChecked ? accessDraftError(draft) : null}
          />
          <PeopleField label="People" draft={draft.users} onChange={(users) => onChange({ ...draft, users })} />
        </div>
      )}
      <DenialField draft={draft} onChange={onChange} />
    </div>
  );
}

function DenialField({ draft, onChange }: Pick<AccessFieldProps, 'draft' | 'onChange'>) {
  const { deny } = draft;
  if (deny === null) {
    if (draft.kind === 'nobody') return null;
    return (
      <Button
        look="bare"
        onClick={() => onChange({ ...draft, deny: noReaders })}
        size="small"
        className="-ml-2"
        title="Shut out some of those who could read it otherwise"
      >
        But not …
      </Button>
    );
  }
  return (
    <fieldset className="mt-2" data-denials>
      <legend className="text-13 text-soft">But not, whatever else is said</legend>
      <div className="mt-1 ml-5 flex flex-col gap-3">
        <GroupsField
          label="Groups that may not"
          placeholder="contractors"
          draft={deny.groups}
          onChange={(groups) => onChange({ ...draft, deny: { ...deny, groups } })}
          error={denialDraftError(draft)}
        />
        <PeopleField
          label="People who may not"
          draft={deny.users}
          onChange={(users) => onChange({ ...draft, deny: { ...deny, users } })}
        />
        <div>
          <Button look="bare" onClick={() => onChange({ ...draft, deny: null })} size="small" className="-ml-2">
            Shut out nobody
          </Button>
        </div>
      </div>
    </fieldset>
  );
}
