'use client';

import type { Group } from '@footnote/contracts';
import { useState, type FormEvent } from 'react';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { DetailPane } from '../../../components/ledger/detail-pane.tsx';
import { GroupsField } from '../../../components/names/groups-field.tsx';
import { PeopleField } from '../../../components/names/people-field.tsx';
import { Button } from '../../../components/ui/button.tsx';
import { TextField } from '../../../components/ui/field.tsx';
import { announce } from '../../../lib/announce.ts';
import { apiClient } from '../../../lib/api-client.ts';
import { load, type Failure } from '../../../lib/failure.ts';
import {
  checkGroupDraft,
  emptyGroupDraft,
  toGroupDraft,
  toPutRequest,
  type GroupDraft,
  type GroupErrors,
} from './group-draft.ts';
import { GroupRemoval } from './group-removal.tsx';
import { GroupSurroundings } from './group-surroundings.tsx';
import type { GroupPanes } from './group-panes.ts';

interface GroupPaneProps {
  /** Null: a new one. */
  group: Group | null;
  groups: Group[];
  panes: GroupPanes;
  onSaved: (group: Group) => void;
  onClose: () => void;
}

type Outcome =
  | { kind: 'idle' | 'saving' | 'undone' }
  /** With what it was before, to go back to; null for one that is new. */
  | { kind: 'saved'; before: Group | null }
  | { kind: 'failed'; failure: Failure };

/** A group: who is in it, which groups it contains, and where it stands among the others. */
export function GroupPane({ group, groups, panes, onSaved, onClose }: GroupPaneProps) {
  const [draft, setDraft] = useState<GroupDraft | null>(group === null ? emptyGroupDraft : null);
  const [errors, setErrors] = useState<GroupErrors>({});
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'idle' });
  const fields = draft ?? (group === null ? emptyGroupDraft : toGroupDraft(group));
  async function send(sent: GroupDraft, done: Outcome) {
    setOutcome({ kind: 'saving' });
    const { value, failure } = await load(put(sent));
    if (failure !== null) return setOutcome({ kind: 'failed', failure });
    setDraft(null);
    setOutcome(done);
    announce(done.kind === 'saved' && done.before !== null ? 'Saved. Press u to undo.' : 'Saved.');
    onSaved(value);
  }
  async function save(event: FormEvent) {
    event.preventDefault();
    const found = checkGroupDraft(fields, group === null ? groups.map(({ id }) => id) : []);
    setErrors(found);
    if (Object.keys(found).length === 0) await send(fields, { kind: 'saved', before: group });
  }
  return (
    <DetailPane title={group?.title ?? 'New group'} place={group?.id ?? 'new'} onClose={onClose}>
      <div className="flex flex-col gap-6">
        {group === null ? null : <GroupRemoval group={group} />}
        <form onSubmit={(event) => void save(event)} noValidate className="flex flex-col gap-4">
          <GroupFields draft={fields} isNew={group === null} errors={errors} onChange={setDraft} />
          {outcome.kind === 'failed' ? <FailureNotice failure={outcome.failure} /> : null}
          <div className="flex flex-wrap items-center gap-3">
            <Button type="submit" look="primary" disabled={draft === null || outcome.kind === 'saving'}>
              {group === null ? 'Make the group' : 'Save'}
            </Button>
            {group === null || draft === null ? null : (
              <Button look="bare" onClick={() => setDraft(null)}>
                Discard
              </Button>
            )}
            {draft === null ? (
              <Done outcome={outcome} onUndo={(before) => void send(toGroupDraft(before), { kind: 'undone' })} />
            ) : null}
          </div>
        </form>
        {group === null ? null : <GroupSurroundings group={group} groups={groups} panes={panes} />}
      </div>
    </DetailPane>
  );
}

function Done({ outcome, onUndo }: { outcome: Outcome; onUndo: (before: Group) => void }) {
  if (outcome.kind === 'undone') return <span className="text-soft">As it was before</span>;
  if (outcome.kind !== 'saved') return null;
  const { before } = outcome;
  return (
    <>
      <span className="text-good">Saved</span>
      {before === null ? null : (
        <Button data-shortcut="u" onClick={() => onUndo(before)} size="small">
          Undo
        </Button>
      )}
    </>
  );
}

interface GroupFieldsProps {
  draft: GroupDraft;
  isNew: boolean;
  errors: GroupErrors;
  onChange: (draft: GroupDraft) => void;
}

function GroupFields({ draft, isNew, errors, onChange }: GroupFieldsProps) {
  return (
    <>
      {!isNew ? null : (
        <TextField
          label="Id"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          placeholder="hr-spain"
          hint="What access lists call it. It stays as it is."
          value={draft.id}
          error={errors.id}
          onChange={(event) => onChange({ ...draft, id: event.target.value })}
        />
      )}
      <TextField
        label="Title (optional)"
        autoComplete="off"
        placeholder="People team, Spain"
        value={draft.title}
        onChange={(event) => onChange({ ...draft, title: event.target.value })}
      />
      <PeopleField
        label="People"
        hint="By e-mail address. Whoever is not known here yet counts from the day they come."
        draft={draft.users}
        onChange={(users) => onChange({ ...draft, users })}
      />
      <GroupsField
        label="Groups that it contains"
        hint="Whoever is in one of them is in this one, too."
        placeholder="hr-spain"
        draft={draft.groups}
        error={errors.groups}
        onChange={(groups) => onChange({ ...draft, groups })}
      />
    </>
  );
}

async function put(draft: GroupDraft): Promise<Group> {
  return (await apiClient()).putGroup(draft.id.trim(), toPutRequest(draft));
}
