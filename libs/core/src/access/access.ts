/** Who may not read a document, whatever else is said: a denial wins. */
export interface Denial {
  groups: string[];
  users: string[];
}

/** Who may read a document. Empty lists and `everyone: false` mean nobody. */
export interface Access {
  everyone: boolean;
  groups: string[];
  users: string[];
  /** Absent, never empty, when nobody is denied. */
  deny?: Denial;
}

/** The default of a source that states none: unknown means no. */
export const accessOfNobody: Access = { everyone: false, groups: [], users: [] };

/** The access as it is stored: a denial of nobody is left out. */
export function toAccess({
  everyone,
  groups,
  users,
  deny,
}: Omit<Access, 'deny'> & { deny?: Denial | undefined }): Access {
  const isDenying = deny !== undefined && deny.groups.length + deny.users.length > 0;
  return { everyone, groups, users, ...(isDenying && { deny: { groups: deny.groups, users: deny.users } }) };
}
