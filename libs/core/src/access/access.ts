/** Who may read a document. Empty lists and `everyone: false` mean nobody. */
export interface Access {
  everyone: boolean;
  groups: string[];
  users: string[];
}

/** The default of a source that states none: unknown means no. */
export const accessOfNobody: Access = { everyone: false, groups: [], users: [] };
