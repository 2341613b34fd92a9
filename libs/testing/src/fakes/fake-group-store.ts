import { GroupStore, type Group } from '@footnote/core';

export class FakeGroupStore extends GroupStore {
  readonly #groups = new Map<string, Group>();

  override async put(group: Group): Promise<void> {
    this.#groups.set(group.id, structuredClone(group));
  }

  override async find(id: string): Promise<Group | null> {
    return structuredClone(this.#groups.get(id) ?? null);
  }

  override async list(): Promise<Group[]> {
    return structuredClone([...this.#groups.values()].sort((left, right) => (left.id < right.id ? -1 : 1)));
  }

  override async delete(id: string): Promise<boolean> {
    for (const group of this.#groups.values()) group.groups = group.groups.filter((contained) => contained !== id);
    return this.#groups.delete(id);
  }

  override async groupsOf({ user, groups }: { user: string | null; groups: string[] }): Promise<string[]> {
    const found = new Set(groups);
    const all = [...this.#groups.values()];
    for (const group of all) if (user !== null && group.users.includes(user)) found.add(group.id);
    // A set that grows while it is walked: each new group is looked at once, so circles end.
    for (const id of found) for (const group of all) if (group.groups.includes(id)) found.add(group.id);
    return [...found].sort();
  }

  override async removeUser(name: string): Promise<number> {
    const having = [...this.#groups.values()].filter(({ users }) => users.includes(name));
    for (const group of having) group.users = group.users.filter((user) => user !== name);
    return having.length;
  }
}
