import type { Access } from '@footnote/contracts';

const namesShownMax = 3;

/** Who may read a document: `For everyone here`, `For nobody yet`, `For hr and ana@example.org`. */
export function describeAccess(access: Access): string {
  return `For ${describeReaders(access)}`;
}

/** The same inside a sentence. */
export function describeReaders(access: Access): string {
  return namesOf(access) ?? (access.everyone ? 'everyone here' : 'nobody yet');
}

/** The same by itself, as in a table. */
export function nameReaders(access: Access): string {
  return namesOf(access) ?? (access.everyone ? 'Everyone here' : 'Nobody yet');
}

/** Null where no names matter. */
function namesOf({ everyone, groups, users }: Access): string | null {
  const readers = [...groups, ...users];
  if (everyone || readers.length === 0) return null;
  const shown = readers.slice(0, namesShownMax);
  const others = readers.length - shown.length;
  return new Intl.ListFormat('en-GB').format(others === 0 ? shown : [...shown, `${others} more`]);
}
