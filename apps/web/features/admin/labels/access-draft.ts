import type { Access } from '@footnote/contracts';

/** Who may read, as a form holds it while it is being filled in. */
export interface AccessDraft {
  kind: 'everyone' | 'nobody' | 'some';
  /** Names with commas or line ends between them. */
  groups: string;
  users: string;
}

export function toAccessDraft({ everyone, groups, users }: Access): AccessDraft {
  const isSome = groups.length + users.length > 0;
  return {
    kind: everyone ? 'everyone' : isSome ? 'some' : 'nobody',
    groups: groups.join(', '),
    users: users.join(', '),
  };
}

/** What the draft means; names count only where somebody is to be named. */
export function fromAccessDraft({ kind, groups, users }: AccessDraft): Access {
  if (kind !== 'some') return { everyone: kind === 'everyone', groups: [], users: [] };
  return { everyone: false, groups: namesIn(groups), users: namesIn(users) };
}

/** Null when the draft can be saved; else what is missing. */
export function accessDraftError(draft: AccessDraft): string | null {
  const { groups, users } = fromAccessDraft(draft);
  if (draft.kind !== 'some' || groups.length + users.length > 0) return null;
  return 'Name a group or a person, or choose “Nobody yet”.';
}

/** Each name once, in the order given. */
export function namesIn(text: string): string[] {
  const names = text.split(/[,;\n]/).map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== ''))];
}
