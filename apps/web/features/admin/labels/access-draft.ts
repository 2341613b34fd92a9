import type { Access } from '@footnote/contracts';
import { allNames, noNames, toNameDraft, type NameDraft } from '../../../lib/name-draft.ts';

/** Groups and people, as a form holds them while it is being filled in. */
export interface ReadersDraft {
  groups: NameDraft;
  users: NameDraft;
}

/** Who may read, as a form holds it while it is being filled in. */
export interface AccessDraft extends ReadersDraft {
  kind: 'everyone' | 'nobody' | 'some';
  /** Who may not, whatever else is said; null while nobody is to be shut out. */
  deny: ReadersDraft | null;
}

export const noReaders: ReadersDraft = { groups: noNames, users: noNames };

export function toAccessDraft({ everyone, groups, users, deny }: Access): AccessDraft {
  const isSome = groups.length + users.length > 0;
  return {
    kind: everyone ? 'everyone' : isSome ? 'some' : 'nobody',
    ...toReadersDraft({ groups, users }),
    deny: deny === undefined ? null : toReadersDraft(deny),
  };
}

/** What the draft means; names count only where somebody is to be named. */
export function fromAccessDraft({ kind, deny, ...readers }: AccessDraft): Access {
  const named = kind === 'some' ? namesOf(readers) : { groups: [], users: [] };
  const denied = deny === null ? null : namesOf(deny);
  const deniesSomebody = denied !== null && denied.groups.length + denied.users.length > 0;
  return { everyone: kind === 'everyone', ...named, ...(deniesSomebody && { deny: denied }) };
}

/** Null when the draft can be saved; else what is missing. */
export function accessDraftError(draft: AccessDraft): string | null {
  const { groups, users } = fromAccessDraft(draft);
  if (draft.kind !== 'some' || groups.length + users.length > 0) return null;
  return 'Name a group or a person, or choose “Nobody yet”.';
}

/** Null when those who are shut out can be saved; else what is wrong. */
export function denialDraftError({ deny }: AccessDraft): string | null {
  if (deny === null || !namesOf(deny).groups.includes('everyone')) return null;
  return 'To shut out everyone, choose “Nobody yet”.';
}

export function isAccessReady(draft: AccessDraft): boolean {
  return accessDraftError(draft) === null && denialDraftError(draft) === null;
}

function toReadersDraft({ groups, users }: { groups: string[]; users: string[] }): ReadersDraft {
  return { groups: toNameDraft(groups), users: toNameDraft(users) };
}

function namesOf({ groups, users }: ReadersDraft): { groups: string[]; users: string[] } {
  return { groups: allNames(groups), users: allNames(users) };
}
