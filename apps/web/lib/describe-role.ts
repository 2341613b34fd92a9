import type { Role } from '@footnote/contracts';

interface RoleWords {
  role: Role;
  name: string;
  /** What the role lets somebody do, beyond what the roles before it do. */
  may: string;
}

/** The roles, each with what the ones before it may. */
export const roles: RoleWords[] = [
  { role: 'reader', name: 'Reader', may: 'Searches, asks and reads.' },
  { role: 'contributor', name: 'Contributor', may: 'Also adds and changes documents.' },
  { role: 'reviewer', name: 'Reviewer', may: 'Also judges answers.' },
  {
    role: 'admin',
    name: 'Admin',
    may: 'Also manages people and models. Reads no more.',
  },
];

export function describeRole(role: Role): string {
  return roles.find((words) => words.role === role)?.name ?? role;
}
