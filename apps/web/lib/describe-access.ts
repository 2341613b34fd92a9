import type { Access } from '@footnote/contracts';

const namesShownMax = 3;

/** Who may read a document: `For everyone here`, `For nobody yet`, `For hr and ana@example.org, but not contractors`. */
export function describeAccess(access: Access): string {
  return `For ${describeReaders(access)}`;
}

/** The same inside a sentence. */
export function describeReaders(access: Access): string {
  return (namesOf(access) ?? (access.everyone ? 'everyone here' : 'nobody yet')) + denialsOf(access);
}

/** The same by itself, as in a table. */
export function nameReaders(access: Access): string {
  return (namesOf(access) ?? (access.everyone ? 'Everyone here' : 'Nobody yet')) + denialsOf(access);
}

/** Null where no names matter. */
function namesOf({ everyone, groups, users }: Access): string | null {
  const readers = [...groups, ...users];
  return everyone || readers.length === 0 ? null : listOf(readers, 'and');
}

function denialsOf({ everyone, groups, users, deny }: Access): string {
  const denied = [...(deny?.groups ?? []), ...(deny?.users ?? [])];
  const isForSomebody = everyone || groups.length + users.length > 0;
  return denied.length === 0 || !isForSomebody ? '' : `, but not ${listOf(denied, 'or')}`;
}

function listOf(names: string[], word: 'and' | 'or'): string {
  const shown = names.slice(0, namesShownMax);
  const others = names.length - shown.length;
  const type = word === 'and' ? 'conjunction' : 'disjunction';
  return new Intl.ListFormat('en-GB', { type }).format(others === 0 ? shown : [...shown, `${others} more`]);
}
