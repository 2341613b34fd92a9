import type { Role } from '@footnote/contracts';

interface RoleWords {
  role: Role;
  name: string;
  /** What the role lets somebody do, beyond what the roles before it do. */
  may: string;
}

/** The roles, each with what the ones before it may. */
export const roles: RoleWords[] = [
  { role: 'reader', name: 'Reader', may: 'Searches, asks and reads what access allows.' },
  { role: 'contributor', name: 'Contributor', may: 'Adds and changes documents, too.' },
  { role: 'reviewer', name: 'Reviewer', may: 'Judges answers, too.' },
  {
    role: 'admin',
    name: 'Admin',
    may: 'Looks after people, groups, keys and models, too. Reads no more than access allows.',
  },
];

export function describeRole(role: Role): string {
  return roles.find((words) => words.role === role)?.name ?? role;
}
