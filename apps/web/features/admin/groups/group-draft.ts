import type { Group, PutGroupRequest } from '@footnote/contracts';
import { allNames, noNames, toNameDraft, type NameDraft } from '../../../lib/name-draft.ts';

/** A group, as a form holds it while it is being filled in. */
export interface GroupDraft {
  id: string;
  title: string;
  users: NameDraft;
  groups: NameDraft;
}

export type GroupErrors = Partial<Record<'id' | 'groups', string>>;

const idCharactersMax = 200;

export const emptyGroupDraft: GroupDraft = { id: '', title: '', users: noNames, groups: noNames };

export function toGroupDraft({ id, title, users, groups }: Group): GroupDraft {
  return { id, title: title === id ? '' : title, users: toNameDraft(users), groups: toNameDraft(groups) };
}

export function toPutRequest({ id, title, users, groups }: GroupDraft): PutGroupRequest {
  return { title: title.trim() || id.trim(), users: allNames(users), groups: allNames(groups) };
}

/** What is wrong with a draft; `takenIds` are those of other groups. What only the service knows, it says itself. */
export function checkGroupDraft(draft: GroupDraft, takenIds: readonly string[]): GroupErrors {
  const id = draft.id.trim();
  if (id === '' || id.length > idCharactersMax)
    return { id: `A group needs an id, of at most ${idCharactersMax} characters.` };
  if (id === 'everyone') return { id: 'Everyone is in the group everyone without being named. Choose another id.' };
  if (takenIds.includes(id)) return { id: 'There is a group of this id already.' };
  if (allNames(draft.groups).includes(id)) return { groups: 'A group cannot contain itself.' };
  return {};
}
