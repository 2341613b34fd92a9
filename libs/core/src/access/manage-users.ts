import { AppError } from '../shared/app-error.ts';
import type { Clock } from '../shared/clock.ts';
import { createId } from '../shared/create-id.ts';
import type { GroupStore, UserListQuery, UserStore } from './directory-stores.ts';
import type { Logins } from './logins.ts';
import type { Role } from './role.ts';
import type { Subject } from './subject.ts';
import { userNotFound } from './user-errors.ts';
import { toUserName } from './user-name.ts';
import type { User, UserKind } from './user.ts';

export interface CreateUserRequest {
  kind: UserKind;
  name: string;
  /** Undefined: the name. */
  displayName?: string | undefined;
  role: Role;
}

export interface UserChanges {
  displayName?: string;
  role?: Role;
  status?: 'active' | 'suspended';
}

/** A user with every group they are in. */
export interface UserWithGroups extends User {
  groups: string[];
}

export interface ManageUsersPorts {
  users: UserStore;
  groups: GroupStore;
  logins: Logins;
  clock: Clock;
}

/** Creates people and service accounts, and changes what they may do. */
export class ManageUsers {
  readonly #ports: ManageUsersPorts;

  constructor(ports: ManageUsersPorts) {
    this.#ports = ports;
  }

  async list(query: UserListQuery): Promise<UserWithGroups[]> {
    return Promise.all((await this.#ports.users.list(query)).map((user) => this.#withGroups(user)));
  }

  /** @throws AppError `user-not-found` */
  async find(id: string): Promise<UserWithGroups> {
    return this.#withGroups(await this.#find(id));
  }

  /** @throws AppError `user-exists` */
  async create({ kind, name: given, displayName, role }: CreateUserRequest): Promise<UserWithGroups> {
    const name = toUserName(given);
    const user: User = {
      id: createId('usr'),
      kind,
      name,
      displayName: displayName ?? name,
      role,
      status: kind === 'person' ? 'invited' : 'active',
      passwordHash: null,
      claimedGroups: [],
      createdAt: this.#ports.clock.now(),
      lastSeenAt: null,
    };
    if (!(await this.#ports.users.insert(user))) throw userExists();
    return this.#withGroups(user);
  }

  /** A suspended user's every login ends at once. @throws AppError `user-not-found`, `last-admin`, `own-account` */
  async change(id: string, { status, ...changes }: UserChanges, by: Subject): Promise<UserWithGroups> {
    const { users, logins } = this.#ports;
    const before = await this.#find(id);
    const after: User = { ...before, ...changes, ...(status !== undefined && { status: nextStatus(before, status) }) };
    const loses = isActiveAdmin(before) && !isActiveAdmin(after);
    if (loses && (await users.countAdmins()) <= 1) throw lastAdmin();
    if (by.user === before.name && (loses || after.status === 'suspended')) throw ownAccount();
    const { displayName, role } = after;
    await users.update(id, { displayName, role, status: after.status });
    if (loses && (await users.countAdmins()) === 0) {
      // Two admins took it from one another at the same time.
      await users.update(id, { role: before.role, status: before.status });
      throw lastAdmin();
    }
    if (after.status === 'suspended') await logins.endAll(id, { keepId: null });
    return this.#withGroups(after);
  }

  async #find(id: string): Promise<User> {
    const user = await this.#ports.users.find(id);
    if (user === null) throw userNotFound();
    return user;
  }

  async #withGroups(user: User): Promise<UserWithGroups> {
    const groups = await this.#ports.groups.groupsOf({ user: user.name, groups: user.claimedGroups });
    return { ...user, groups };
  }
}

/** Who never signed in is invited again when a suspension ends. */
function nextStatus(before: User, wanted: 'active' | 'suspended'): User['status'] {
  if (wanted === 'suspended' || before.kind === 'service') return wanted;
  return before.passwordHash === null && before.lastSeenAt === null ? 'invited' : 'active';
}

function isActiveAdmin({ kind, role, status }: User): boolean {
  return kind === 'person' && role === 'admin' && status === 'active';
}

function userExists(): AppError {
  return new AppError({
    kind: 'conflict',
    code: 'user-exists',
    publicMessage: 'There is a user of this name already.',
  });
}

function lastAdmin(): AppError {
  return new AppError({
    kind: 'conflict',
    code: 'last-admin',
    publicMessage: 'This is the last active admin: make somebody else an admin first.',
  });
}

function ownAccount(): AppError {
  return new AppError({
    kind: 'conflict',
    code: 'own-account',
    publicMessage: 'Nobody takes the role of admin from themselves, or suspends themselves: another admin does.',
  });
}
