'use client';

import type { AuditEntry } from '@footnote/contracts';
import { useState } from 'react';
import { PeopleField } from '../../../components/names/people-field.tsx';
import { apiClient } from '../../../lib/api-client.ts';
import { load } from '../../../lib/failure.ts';
import type { NameDraft } from '../../../lib/name-draft.ts';
import { describeActor } from './audit-words.ts';

interface WhoFilterProps {
  /** As the log names them: by an id. */
  actor: string | undefined;
  entries: AuditEntry[];
  onChange: (actor: string | undefined) => void;
}

/** Whose doings are listed: chosen by name, looked up by the id that the log holds instead of it. */
export function WhoFilter({ actor, entries, onChange }: WhoFilterProps) {
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string | null>(null);
  const label = actor === undefined ? null : nameOf(actor, entries);
  async function handleChange(draft: NameDraft) {
    setTyped(draft.typed);
    setError(null);
    const added = draft.names.find((name) => name !== label);
    if (added === undefined) {
      if (label !== null && draft.names.length === 0) onChange(undefined);
      return;
    }
    const id = await userIdOf(added);
    if (id === null) setError(`Nobody here is called ${added}.`);
    else onChange(`user:${id}`);
  }
  return (
    <PeopleField
      label="Who"
      placeholder="Anybody"
      draft={{ names: label === null ? [] : [label], typed }}
      error={error}
      onChange={(draft) => void handleChange(draft)}
    />
  );
}

function nameOf(actor: string, entries: AuditEntry[]): string {
  const entry = entries.find((candidate) => candidate.actor === actor);
  return entry === undefined ? actor : describeActor(entry);
}

async function userIdOf(name: string): Promise<string | null> {
  const { value } = await load(apiClient().then((client) => client.listUsers({ text: name })));
  const wanted = name.toLowerCase();
  return value?.items.find((user) => user.name.toLowerCase() === wanted)?.id ?? null;
}
