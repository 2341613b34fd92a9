import type { Access } from '@footnote/contracts';

const namesShownMax = 3;

/** Who may read a document, in words. */
export function describeAccess({ everyone, groups, users }: Access): string {
  if (everyone) return 'Everyone here may read it';
  const readers = [...groups.map((group) => `the group ${group}`), ...users];
  if (readers.length === 0) return 'Nobody may read it yet';
  const shown = readers.slice(0, namesShownMax);
  const others = readers.length - shown.length;
  const names = others === 0 ? shown : [...shown, `${others} more`];
  return `Only ${new Intl.ListFormat('en-GB').format(names)} may read it`;
}
