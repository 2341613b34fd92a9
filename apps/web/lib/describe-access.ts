import type { Access } from '@footnote/contracts';

const namesShownMax = 3;

/** Who may read a document, in words. */
export function describeAccess({ everyone, groups, users }: Access): string {
  if (everyone) return 'For everyone here';
  const readers = [...groups, ...users];
  if (readers.length === 0) return 'For nobody yet';
  const shown = readers.slice(0, namesShownMax);
  const others = readers.length - shown.length;
  const names = others === 0 ? shown : [...shown, `${others} more`];
  return `For ${new Intl.ListFormat('en-GB').format(names)}`;
}
