import { toAccess, type Access } from '@footnote/core';

/** Who may read, as columns. */
export interface AccessRow {
  everyone: boolean;
  groups: string[];
  users: string[];
  deniedGroups: string[];
  deniedUsers: string[];
}

export function accessToRow({ everyone, groups, users, deny }: Access): AccessRow {
  return { everyone, groups, users, deniedGroups: deny?.groups ?? [], deniedUsers: deny?.users ?? [] };
}

export function accessFromRow({ everyone, groups, users, deniedGroups, deniedUsers }: AccessRow): Access {
  return toAccess({ everyone, groups, users, deny: { groups: deniedGroups, users: deniedUsers } });
}
