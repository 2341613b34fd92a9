import type { Access } from '@footnote/contracts';

const namesShownMax = 3;

/** Who may read a document, as a sentence would have it: `For hr and ana@example.org`. */
export function describeAccess(access: Access): string {
  return `For ${describeReaders(access)}`;
}

/** The same without the preposition: `everyone here`, `nobody yet`, `hr and ana@example.org`. */
export function describeReaders({ everyone, groups, users }: Access): string {
  if (everyone) return 'everyone here';
  const readers = [...groups, ...users];
  if (readers.length === 0) return 'nobody yet';
  const shown = readers.slice(0, namesShownMax);
  const others = readers.length - shown.length;
  return new Intl.ListFormat('en-GB').format(others === 0 ? shown : [...shown, `${others} more`]);
}
