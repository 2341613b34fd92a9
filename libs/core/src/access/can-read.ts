import type { Access } from './access.ts';
import type { Reader } from './subject.ts';

/** The one rule of reading. The index applies the same rule inside its query; this is the second check, row by row. */
export function canRead(reader: Reader, access: Access): boolean {
  if (access.everyone) return true;
  if (reader.user !== null && access.users.includes(reader.user)) return true;
  return reader.groups.some((group) => access.groups.includes(group));
}
