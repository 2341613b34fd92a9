'use client';

import type { Source } from '@footnote/contracts';
import { useState, type FormEvent } from 'react';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { DetailPane } from '../../../components/ledger/detail-pane.tsx';
import { Button } from '../../../components/ui/button.tsx';
import { TextField } from '../../../components/ui/field.tsx';
import { announce } from '../../../lib/announce.ts';
import { apiClient } from '../../../lib/api-client.ts';
import { load, type Failure } from '../../../lib/failure.ts';
import { fromAccessDraft, isAccessReady, toAccessDraft, type AccessDraft } from '../labels/access-draft.ts';
import { AccessField } from '../labels/access-field.tsx';
import { SensitivityField } from '../labels/sensitivity-field.tsx';
import { newSourceId } from './source-id.ts';

interface SourcePaneProps {
  /** Null: a new one. */
  source: Source | null;
  takenIds: ReadonlySet<string>;
  onSaved: (source: Source) => void;
  onClose: () => void;
}

interface SourceDraft {
  title: string;
  access: AccessDraft;
  sensitivity: Source['defaultSensitivity'];
}

const titleCharactersMax = 200;

/** A source: its title, and what its documents get when they say nothing themselves. */
export function SourcePane({ source, takenIds, onSaved, onClose }: SourcePaneProps) {
  const [draft, setDraft] = useState(() => draftOf(source));
  const [isChecked, setIsChecked] = useState(false);
  const [isSaving, setIsSaving] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const id = source?.id ?? newSourceId(draft.title, takenIds);
  const isUntitled = draft.title.trim() === '';
  async function save(event: FormEvent) {
    event.preventDefault();
    setIsChecked(true);
    if (isUntitled || !isAccessReady(draft.access)) return;
    setIsSaving(true);
    const { value, failure: refused } = await load(put(id, draft));
    setIsSaving(false);
    setFailure(refused);
    if (value === null) return;
    announce(`${value.title} is saved.`);
    onSaved(value);
  }
  return (
    <DetailPane title={source === null ? 'New source' : source.title} place={source?.id ?? ''} onClose={onClose}>
      <form onSubmit={(event) => void save(event)} className="flex flex-col gap-4">
        <p className="text-13 text-soft">
          A source holds documents that belong together. What is set here is for documents that come without their own;
          those that are there already keep theirs.
        </p>
        <SourceFields draft={draft} id={id} isChecked={isChecked} onChange={setDraft} />
        {failure === null ? null : <FailureNotice failure={failure} />}
        <div>
          <Button type="submit" look="primary" disabled={isSaving}>
            {source === null ? 'Create the source' : 'Save'}
          </Button>
        </div>
      </form>
    </DetailPane>
  );
}

interface SourceFieldsProps {
  draft: SourceDraft;
  id: string;
  isChecked: boolean;
  onChange: (draft: SourceDraft) => void;
}

function SourceFields({ draft, id, isChecked, onChange }: SourceFieldsProps) {
  const isUntitled = draft.title.trim() === '';
  return (
    <>
      <TextField
        label="Title"
        value={draft.title}
        maxLength={titleCharactersMax}
        placeholder="People handbook"
        onChange={(event) => onChange({ ...draft, title: event.target.value })}
        hint={
          isUntitled ? undefined : (
            <>
              Its id in addresses and in the API: <code className="font-mono">{id}</code>
            </>
          )
        }
        error={isChecked && isUntitled ? 'A source needs a title.' : null}
      />
      <AccessField
        label="Who may read its documents"
        draft={draft.access}
        isChecked={isChecked}
        onChange={(access) => onChange({ ...draft, access })}
      />
      <SensitivityField
        label="Label of its documents"
        value={draft.sensitivity}
        onChange={(sensitivity) => onChange({ ...draft, sensitivity })}
      />
    </>
  );
}

function draftOf(source: Source | null): SourceDraft {
  const nobody = { everyone: false, groups: [], users: [] };
  return {
    title: source?.title ?? '',
    access: toAccessDraft(source?.defaultAccess ?? nobody),
    sensitivity: source?.defaultSensitivity ?? null,
  };
}

async function put(id: string, { title, access, sensitivity }: SourceDraft): Promise<Source> {
  const defaults = { defaultAccess: fromAccessDraft(access), defaultSensitivity: sensitivity };
  return (await apiClient()).putSource(id, { title: title.trim(), ...defaults });
}
