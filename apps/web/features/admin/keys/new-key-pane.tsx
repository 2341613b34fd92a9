'use client';

import type { CreateApiKeyResponse } from '@footnote/contracts';
import { useState, type FormEvent } from 'react';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { DetailPane } from '../../../components/ledger/detail-pane.tsx';
import { Button } from '../../../components/ui/button.tsx';
import { SelectField, TextField } from '../../../components/ui/field.tsx';
import { apiClient } from '../../../lib/api-client.ts';
import { load, type Failure } from '../../../lib/failure.ts';
import { checkKeyDraft, emptyKeyDraft, type KeyDraft, type KeyErrors } from './key-draft.ts';
import { ScopesField } from './scopes-field.tsx';

interface NewKeyPaneProps {
  onCreated: (key: CreateApiKeyResponse) => void;
  onClose: () => void;
}

const lifetimes: { days: number | null; name: string }[] = [
  { days: 30, name: 'In 30 days' },
  { days: 90, name: 'In 90 days' },
  { days: 365, name: 'In a year' },
  { days: null, name: 'Never' },
];

export function NewKeyPane({ onCreated, onClose }: NewKeyPaneProps) {
  const [draft, setDraft] = useState(emptyKeyDraft);
  const [errors, setErrors] = useState<KeyErrors>({});
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isSending, setIsSending] = useState(false);
  async function create(event: FormEvent) {
    event.preventDefault();
    const checked = checkKeyDraft(draft, new Date());
    setErrors(checked.errors ?? {});
    const { request } = checked;
    if (request === null) return;
    setIsSending(true);
    const { value, failure: refused } = await load(apiClient().then((client) => client.createApiKey(request)));
    setIsSending(false);
    setFailure(refused);
    if (value !== null) onCreated(value);
  }
  return (
    <DetailPane title="New key" place="new" onClose={onClose}>
      <form onSubmit={(event) => void create(event)} noValidate className="flex flex-col gap-4">
        <KeyFields draft={draft} errors={errors} onChange={setDraft} />
        {failure === null ? null : <FailureNotice failure={failure} />}
        <div>
          <Button type="submit" look="primary" disabled={isSending}>
            Create the key
          </Button>
        </div>
      </form>
    </DetailPane>
  );
}

interface KeyFieldsProps {
  draft: KeyDraft;
  errors: KeyErrors;
  onChange: (draft: KeyDraft) => void;
}

function KeyFields({ draft, errors, onChange }: KeyFieldsProps) {
  return (
    <>
      <TextField
        label="Name"
        placeholder="Wiki sync"
        value={draft.name}
        error={errors.name}
        onChange={(event) => onChange({ ...draft, name: event.target.value })}
      />
      <TextField
        label="Stands for"
        placeholder="ana@example.org"
        hint="The person or program. It finds what this one may read."
        value={draft.user}
        error={errors.user}
        onChange={(event) => onChange({ ...draft, user: event.target.value })}
      />
      <TextField
        label="Groups"
        placeholder="hr, people-leads"
        hint="Everyone is in the group everyone."
        value={draft.groups}
        error={errors.groups}
        onChange={(event) => onChange({ ...draft, groups: event.target.value })}
      />
      <ScopesField value={draft.scopes} error={errors.scopes} onChange={(scopes) => onChange({ ...draft, scopes })} />
      <SelectField
        label="Expires"
        value={String(draft.days)}
        onChange={(event) => {
          const chosen = lifetimes.find(({ days }) => String(days) === event.target.value);
          if (chosen !== undefined) onChange({ ...draft, days: chosen.days });
        }}
      >
        {lifetimes.map(({ days, name }) => (
          <option key={name} value={String(days)}>
            {name}
          </option>
        ))}
      </SelectField>
    </>
  );
}
