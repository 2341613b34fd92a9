import type { Group, User } from './user.ts';

export interface UserListQuery {
  /** Part of the name or display name, in any case; empty: all. */
  text: string;
  limit: number;
  /** Continue after this name. */
  after: string | null;
}

/** People and service accounts. */
export abstract class UserStore {
  /** False when the name is taken. */
  abstract insert(user: User): Promise<boolean>;
  abstract find(id: string): Promise<User | null>;
  abstract findByName(name: string): Promise<User | null>;
  /** In order of name. */
  abstract list(query: UserListQuery): Promise<User[]>;
  /** Changes the named fields; false when there is no such user. */
  abstract update(id: string, changes: Partial<Omit<User, 'id' | 'name' | 'kind' | 'createdAt'>>): Promise<boolean>;
  /** Removes the user with sessions and one-time links; false when there is no such user. */
  abstract delete(id: string): Promise<boolean>;
  /** Active persons with the role admin. */
  abstract countAdmins(): Promise<number>;
}

/** Groups, which may contain groups. */
export abstract class GroupStore {
  /** Inserts, or replaces the group of the same id with its members. */
  abstract put(group: Group): Promise<void>;
  abstract find(id: string): Promise<Group | null>;
  /** In order of id; at most 5,000. */
  abstract list(): Promise<Group[]>;
  /** Also takes it out of the groups that contain it; false when there is no such group. */
  abstract delete(id: string): Promise<boolean>;
  /**
   * Every group that these are in: the given ids themselves, groups that have the user as a member, and all groups that
   * contain any of these, however deep. A given id need not be a known group. In order of id.
   */
  abstract groupsOf(member: { user: string | null; groups: string[] }): Promise<string[]>;
  /** Takes the name out of every group; returns how many groups had it. */
  abstract removeUser(name: string): Promise<number>;
}
