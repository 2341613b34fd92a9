'use client';

import type { CreateApiKeyResponse, Scope } from '@footnote/contracts';
import { useState, type FormEvent } from 'react';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { LifetimeField } from '../../components/keys/lifetime-field.tsx';
import { ScopesField } from '../../components/keys/scopes-field.tsx';
import { Button } from '../../components/ui/button.tsx';
import { TextField } from '../../components/ui/field.tsx';
import { apiClient } from '../../lib/api-client.ts';
import { load, type Failure } from '../../lib/failure.ts';
import { checkOwnKeyDraft, emptyOwnKeyDraft, type OwnKeyErrors } from './own-key-draft.ts';

interface NewOwnKeyProps {
  /** What one may do oneself; a key can do no more. */
  scopes: Scope[];
  onCreated: (key: CreateApiKeyResponse) => void;
  onCancel: () => void;
}

export function NewOwnKey({ scopes, onCreated, onCancel }: NewOwnKeyProps) {
  const [draft, setDraft] = useState(() => emptyOwnKeyDraft(scopes));
  const [errors, setErrors] = useState<OwnKeyErrors>({});
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isSending, setIsSending] = useState(false);
  async function create(event: FormEvent) {
    event.preventDefault();
    const { request, errors: found } = checkOwnKeyDraft(draft, new Date());
    setErrors(found ?? {});
    if (request === null) return;
    setIsSending(true);
    const { value, failure: refused } = await load(apiClient().then((client) => client.createOwnApiKey(request)));
    setIsSending(false);
    setFailure(refused);
    if (value !== null) onCreated(value);
  }
  return (
    <form
      onSubmit={(event) => void create(event)}
      noValidate
      className="mb-6 flex max-w-[24rem] flex-col gap-4"
      aria-label="New key"
    >
      <TextField
        label="Name"
        placeholder="My notebook"
        value={draft.name}
        error={errors.name}
        onChange={(event) => setDraft({ ...draft, name: event.target.value })}
        autoFocus
      />
      <ScopesField
        offered={scopes}
        value={draft.scopes}
        error={errors.scopes}
        onChange={(chosen) => setDraft({ ...draft, scopes: chosen })}
      />
      <LifetimeField days={draft.days} onChange={(days) => setDraft({ ...draft, days })} />
      {failure === null ? null : <FailureNotice failure={failure} />}
      <div className="flex gap-2">
        <Button type="submit" look="primary" disabled={isSending}>
          Make the key
        </Button>
        <Button look="bare" onClick={onCancel}>
          Not now
        </Button>
      </div>
    </form>
  );
}
