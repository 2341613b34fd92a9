import { AppError } from '../shared/app-error.ts';
import type { Clock } from '../shared/clock.ts';
import { accessLimits } from './access.limits.ts';
import type { GroupStore } from './directory-stores.ts';
import { GroupNesting } from './group-nesting.ts';
import { everyoneGroup } from './readers.ts';
import { toUserName } from './user-name.ts';
import type { Group } from './user.ts';

export interface GroupChanges {
  title?: string;
  /** Names of all members. */
  users?: string[];
  /** Ids of all contained groups. */
  groups?: string[];
}

/** Who is in which group. A change holds on the next request of everybody. */
export class ManageGroups {
  readonly #groups: GroupStore;
  readonly #clock: Clock;

  constructor(groups: GroupStore, clock: Clock) {
    this.#groups = groups;
    this.#clock = clock;
  }

  /** In order of id. */
  list(): Promise<Group[]> {
    return this.#groups.list();
  }

  /** Null when there is no such group. */
  find(id: string): Promise<Group | null> {
    return this.#groups.find(id);
  }

  /**
   * Makes a group, or changes what is named of it.
   * @throws AppError `invalid-input`, `too-many-groups`, `group-cycle`, `group-depth`
   */
  async put(id: string, changes: GroupChanges): Promise<{ group: Group; created: boolean }> {
    if (id === everyoneGroup) throw reservedGroup();
    const others = (await this.#groups.list()).filter((group) => group.id !== id);
    const existing = await this.#groups.find(id);
    if (existing === null && others.length >= accessLimits.groupsMax) throw tooManyGroups();
    const group: Group = {
      id,
      title: changes.title ?? existing?.title ?? id,
      users: unique(changes.users?.map(toUserName) ?? existing?.users ?? []),
      groups: unique(changes.groups ?? existing?.groups ?? []),
      updatedAt: this.#clock.now(),
    };
    refuseTooManyMembers(group);
    refuseBadNesting(group, others);
    await this.#groups.put(group);
    return { group, created: existing === null };
  }

  /** Its members lose what it gave them at once. @throws AppError `group-not-found` */
  async delete(id: string): Promise<void> {
    if (!(await this.#groups.delete(id))) throw groupNotFound();
  }
}

function unique(names: string[]): string[] {
  return [...new Set(names)].sort();
}

function refuseTooManyMembers({ users, groups }: Group): void {
  if (users.length + groups.length <= accessLimits.groupMembersMax) return;
  throw new AppError({
    kind: 'invalid',
    code: 'invalid-input',
    publicMessage: `A group has at most ${accessLimits.groupMembersMax.toLocaleString('en')} members.`,
  });
}

function refuseBadNesting(group: Group, others: Group[]): void {
  if (group.groups.includes(everyoneGroup)) throw reservedGroup();
  const nesting = new GroupNesting([...others, group]);
  if (nesting.isCircular(group.id)) {
    throw new AppError({
      kind: 'conflict',
      code: 'group-cycle',
      publicMessage: 'The group would contain itself, through the groups that it contains.',
    });
  }
  if (nesting.depthAt(group.id) > accessLimits.groupDepthMax) {
    throw new AppError({
      kind: 'conflict',
      code: 'group-depth',
      publicMessage: `Groups are nested at most ${accessLimits.groupDepthMax} deep.`,
    });
  }
}

function reservedGroup(): AppError {
  return new AppError({
    kind: 'invalid',
    code: 'invalid-input',
    publicMessage: `Every user is in the group ${everyoneGroup}: it is neither made nor put into another group.`,
  });
}

function tooManyGroups(): AppError {
  return new AppError({
    kind: 'conflict',
    code: 'too-many-groups',
    publicMessage: `There are ${accessLimits.groupsMax.toLocaleString('en')} groups already, which is the limit.`,
  });
}

export function groupNotFound(): AppError {
  return new AppError({ kind: 'not-found', code: 'group-not-found', publicMessage: 'There is no such group.' });
}
