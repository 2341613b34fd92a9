import type { Access } from './access.ts';
import type { Reader } from './subject.ts';

/** The one rule of reading. The index applies the same rule inside its query; this is the second check, row by row. */
export function canRead(reader: Reader, access: Access): boolean {
  if (isDenied(reader, access)) return false;
  if (access.everyone) return true;
  if (reader.user !== null && access.users.includes(reader.user)) return true;
  return reader.groups.some((group) => access.groups.includes(group));
}

/** The groups of which a denial keeps this reader out: a key that leaves a group out is no way round its denial. */
export function groupsDeniedBy({ groups, otherGroups = [] }: Reader): string[] {
  return [...groups, ...otherGroups];
}

/** Of a whole group only its groups are known: any member may be one who is denied. */
function isDenied(reader: Reader, { deny }: Access): boolean {
  if (deny === undefined) return false;
  if (reader.isGroup === true) return true;
  if (reader.user !== null && deny.users.includes(reader.user)) return true;
  return groupsDeniedBy(reader).some((group) => deny.groups.includes(group));
}
