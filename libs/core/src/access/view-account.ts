import type { UserStore } from './directory-stores.ts';
import type { Role } from './role.ts';
import type { Scope, Subject } from './subject.ts';

/** The caller, as the service sees it. */
export interface Account {
  /** Nothing, on the machine itself; a login; or an API key. */
  signedInBy: 'open' | 'login' | 'api-key';
  /** Null for the local admin and for a key of somebody who is not a user here. */
  userId: string | null;
  name: string | null;
  displayName: string;
  role: Role | null;
  groups: string[];
  scopes: Scope[];
}

/** Shows a caller who they are here. */
export class ViewAccount {
  readonly #users: UserStore;

  constructor(users: UserStore) {
    this.#users = users;
  }

  async run({ user: name, groups, scopes, credential }: Subject): Promise<Account> {
    const user = name === null ? null : await this.#users.findByName(name);
    return {
      signedInBy: wayIn(credential),
      userId: user?.id ?? null,
      name,
      displayName: user?.displayName ?? name ?? nameless(credential),
      role: user?.role ?? null,
      groups,
      scopes,
    };
  }
}

function wayIn(credential: string): Account['signedInBy'] {
  if (credential === 'local-admin') return 'open';
  return credential.startsWith('user:') ? 'login' : 'api-key';
}

function nameless(credential: string): string {
  return credential === 'local-admin' ? 'Local admin' : 'Admin key';
}
