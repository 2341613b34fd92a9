'use client';

import type { CreateUserResponse, User } from '@footnote/contracts';
import { useState, type FormEvent } from 'react';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { DetailPane } from '../../../components/ledger/detail-pane.tsx';
import { Button } from '../../../components/ui/button.tsx';
import { ChoiceField } from '../../../components/ui/choice-field.tsx';
import { TextField } from '../../../components/ui/field.tsx';
import { apiClient } from '../../../lib/api-client.ts';
import { roles } from '../../../lib/describe-role.ts';
import { load, type Failure } from '../../../lib/failure.ts';
import { useAuthMode } from '../../../lib/visitor-context.tsx';
import { checkUserDraft, emptyUserDraft, type UserDraft, type UserErrors } from './user-draft.ts';

interface NewUserPaneProps {
  onCreated: (created: CreateUserResponse) => void;
  onClose: () => void;
}

export function NewUserPane({ onCreated, onClose }: NewUserPaneProps) {
  const [draft, setDraft] = useState(emptyUserDraft);
  const [errors, setErrors] = useState<UserErrors>({});
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isSending, setIsSending] = useState(false);
  const invites = useAuthMode() === 'password' && draft.kind === 'person';
  async function create(event: FormEvent) {
    event.preventDefault();
    const { request, errors: found } = checkUserDraft(draft);
    setErrors(found ?? {});
    if (request === null) return;
    setIsSending(true);
    const { value, failure: refused } = await load(apiClient().then((client) => client.createUser(request)));
    setIsSending(false);
    setFailure(refused);
    if (value !== null) onCreated(value);
  }
  return (
    <DetailPane title="Somebody new" place="new" onClose={onClose}>
      <form onSubmit={(event) => void create(event)} noValidate className="flex flex-col gap-4">
        <UserFields draft={draft} errors={errors} onChange={setDraft} />
        {failure === null ? null : <FailureNotice failure={failure} />}
        <div>
          <Button type="submit" look="primary" disabled={isSending}>
            {invites ? 'Invite, and show the link' : 'Add'}
          </Button>
        </div>
      </form>
    </DetailPane>
  );
}

const kinds: { value: User['kind']; name: string; note: string }[] = [
  { value: 'person', name: 'A person', note: 'signs in here' },
  { value: 'service', name: 'A service account', note: 'a program, by its keys' },
];

interface UserFieldsProps {
  draft: UserDraft;
  errors: UserErrors;
  onChange: (draft: UserDraft) => void;
}

function UserFields({ draft, errors, onChange }: UserFieldsProps) {
  const isPerson = draft.kind === 'person';
  return (
    <>
      <ChoiceField label="It is" choices={kinds} value={draft.kind} onChange={(kind) => onChange({ ...draft, kind })} />
      <TextField
        label={isPerson ? 'E-mail address' : 'Id'}
        type={isPerson ? 'email' : 'text'}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        placeholder={isPerson ? 'ana@example.org' : 'wiki-sync'}
        hint="What access lists, groups and keys call it."
        value={draft.name}
        error={errors.name}
        onChange={(event) => onChange({ ...draft, name: event.target.value })}
      />
      <TextField
        label="Shown as (optional)"
        autoComplete="off"
        placeholder={isPerson ? 'Ana Lima' : 'Wiki sync'}
        value={draft.displayName}
        error={errors.displayName}
        onChange={(event) => onChange({ ...draft, displayName: event.target.value })}
      />
      <ChoiceField
        label="Role"
        choices={roles.map(({ role, name, may }) => ({ value: role, name, note: may }))}
        value={draft.role}
        onChange={(role) => onChange({ ...draft, role })}
      />
    </>
  );
}
