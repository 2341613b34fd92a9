'use client';

import type { Document } from '@footnote/contracts';
import { useState, type FormEvent } from 'react';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { Button } from '../../../components/ui/button.tsx';
import { announce } from '../../../lib/announce.ts';
import { apiClient } from '../../../lib/api-client.ts';
import { describeReaders } from '../../../lib/describe-access.ts';
import { load, type Failure, type Loaded } from '../../../lib/failure.ts';
import { fromAccessDraft, isAccessReady, toAccessDraft, type AccessDraft } from '../labels/access-draft.ts';
import { AccessField } from '../labels/access-field.tsx';
import { describeSensitivity } from '../labels/describe-sensitivity.ts';
import { SensitivityField } from '../labels/sensitivity-field.tsx';
import type { TaggedDocument } from './use-tagged-document.ts';

interface LabelsFormProps {
  shown: TaggedDocument;
  onReload: () => Promise<Loaded<TaggedDocument>>;
  onChanged: () => Promise<void>;
}

interface LabelsDraft {
  access: AccessDraft;
  sensitivity: Document['sensitivity'];
  /** The state that the draft is a change of. */
  etag: string | null;
}

type Outcome =
  | { kind: 'saving' | 'conflict' | 'undone' }
  /** With what it was before, to go back to. */
  | { kind: 'saved'; before: Document }
  | { kind: 'failed'; failure: Failure }
  | null;

/** Who may read a document, and its label. A change is of the state that was seen: if that is old, it says so. */
export function LabelsForm({ shown, onReload, onChanged }: LabelsFormProps) {
  const { document, etag } = shown;
  const [draft, setDraft] = useState<LabelsDraft | null>(null);
  const [outcome, setOutcome] = useState<Outcome>(null);
  const [isChecked, setIsChecked] = useState(false);
  const labels = draft ?? draftOf(document, etag);
  function change(changes: Partial<LabelsDraft>) {
    setDraft({ ...labels, ...changes });
    if (outcome?.kind === 'saved') setOutcome(null);
  }
  async function send(sent: LabelsDraft, done: Outcome) {
    setOutcome({ kind: 'saving' });
    const { failure } = await load(patch(document.id, sent));
    const isConflict = failure?.status === 412;
    const reloaded = await onReload();
    if (isConflict) setDraft({ ...sent, etag: reloaded.value?.etag ?? null });
    if (failure === null) setDraft(null);
    if (failure !== null && !isConflict) return setOutcome({ kind: 'failed', failure });
    setOutcome(isConflict ? { kind: 'conflict' } : done);
    announce(isConflict ? 'Not saved: it has changed meanwhile.' : 'Saved. Press u to undo.');
    await onChanged();
  }
  async function save(event: FormEvent) {
    event.preventDefault();
    setIsChecked(true);
    if (isAccessReady(labels.access)) await send(labels, { kind: 'saved', before: document });
  }
  return (
    <form onSubmit={(event) => void save(event)} className="flex flex-col gap-4 border-y border-rule py-4">
      <AccessField
        label="Who may read it"
        draft={labels.access}
        isChecked={isChecked}
        onChange={(access) => change({ access })}
      />
      <SensitivityField label="Label" value={labels.sensitivity} onChange={(sensitivity) => change({ sensitivity })} />
      {outcome?.kind === 'conflict' ? <Conflict document={document} /> : null}
      {outcome?.kind === 'failed' ? <FailureNotice failure={outcome.failure} /> : null}
      <div className="flex items-center gap-3">
        <Button type="submit" look="primary" disabled={draft === null || outcome?.kind === 'saving'}>
          Save
        </Button>
        {draft === null ? null : (
          <Button look="bare" onClick={() => setDraft(null)}>
            Discard
          </Button>
        )}
        {outcome?.kind !== 'saved' ? null : (
          <Saved onUndo={() => void send(draftOf(outcome.before, etag), { kind: 'undone' })} />
        )}
        {outcome?.kind === 'undone' ? <span className="text-soft">As it was before</span> : null}
      </div>
    </form>
  );
}

function Saved({ onUndo }: { onUndo: () => void }) {
  return (
    <>
      <span className="text-good">Saved</span>
      <Button data-shortcut="u" onClick={onUndo} size="small">
        Undo
      </Button>
    </>
  );
}

function draftOf({ access, sensitivity }: Document, etag: string | null): LabelsDraft {
  return { access: toAccessDraft(access), sensitivity, etag };
}

function Conflict({ document }: { document: Document }) {
  return (
    <p className="border-l-2 border-warn pl-3 text-13 text-warn" data-conflict>
      Not saved: somebody has changed this document meanwhile. It is now for {describeReaders(document.access)}, label:{' '}
      {describeSensitivity(document.sensitivity)}. Save again to put yours in its place.
    </p>
  );
}

async function patch(id: string, { access, sensitivity, etag }: LabelsDraft): Promise<Document> {
  const changes = { access: fromAccessDraft(access), sensitivity };
  return (await apiClient()).patchDocument(id, changes, { ifMatch: etag ?? undefined });
}
