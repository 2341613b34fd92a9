'use client';

import type { CreateApiKeyResponse } from '@footnote/contracts';
import { useState, type FormEvent } from 'react';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { LifetimeField } from '../../../components/keys/lifetime-field.tsx';
import { ScopesField } from '../../../components/keys/scopes-field.tsx';
import { DetailPane } from '../../../components/ledger/detail-pane.tsx';
import { GroupsField } from '../../../components/names/groups-field.tsx';
import { Button } from '../../../components/ui/button.tsx';
import { TextField } from '../../../components/ui/field.tsx';
import { apiClient } from '../../../lib/api-client.ts';
import { load, type Failure } from '../../../lib/failure.ts';
import { checkKeyDraft, emptyKeyDraft, type KeyDraft, type KeyErrors } from './key-draft.ts';

interface NewKeyPaneProps {
  onCreated: (key: CreateApiKeyResponse) => void;
  onClose: () => void;
}

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
      <GroupsField
        label="Groups"
        hint="For somebody who is no user here. A user’s key has no groups but the user’s own."
        draft={draft.groups}
        error={errors.groups}
        onChange={(groups) => onChange({ ...draft, groups })}
      />
      <ScopesField value={draft.scopes} error={errors.scopes} onChange={(scopes) => onChange({ ...draft, scopes })} />
      <LifetimeField days={draft.days} onChange={(days) => onChange({ ...draft, days })} />
    </>
  );
}
