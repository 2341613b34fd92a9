import { UserStore, type User, type UserListQuery } from '@footnote/core';
import { FakeLoginStore } from './fake-login-store.ts';
import { FakeOneTimeLinkStore } from './fake-one-time-link-store.ts';

export class FakeUserStore extends UserStore {
  readonly #users = new Map<string, User>();
  readonly #belongings: { logins: FakeLoginStore; oneTimeLinks: FakeOneTimeLinkStore };

  /** With the stores whose rows go with a user. */
  constructor(belongings = { logins: new FakeLoginStore(), oneTimeLinks: new FakeOneTimeLinkStore() }) {
    super();
    this.#belongings = belongings;
  }

  override async insert(user: User): Promise<boolean> {
    // Without a pause in between, as the database does it.
    if ([...this.#users.values()].some(({ name }) => name === user.name)) return false;
    this.#users.set(user.id, structuredClone(user));
    return true;
  }

  override async find(id: string): Promise<User | null> {
    return structuredClone(this.#users.get(id) ?? null);
  }

  override async findByName(name: string): Promise<User | null> {
    return structuredClone([...this.#users.values()].find((user) => user.name === name) ?? null);
  }

  override async list({ text, limit, after }: UserListQuery): Promise<User[]> {
    const wanted = text.toLowerCase();
    const found = [...this.#users.values()]
      .filter(({ name, displayName }) => `${name}\n${displayName}`.toLowerCase().includes(wanted))
      .filter(({ name }) => after === null || name > after)
      .sort((left, right) => (left.name < right.name ? -1 : 1));
    return structuredClone(found.slice(0, limit));
  }

  override async update(
    id: string,
    changes: Partial<Omit<User, 'id' | 'name' | 'kind' | 'createdAt'>>,
  ): Promise<boolean> {
    const user = this.#users.get(id);
    if (user === undefined) return false;
    this.#users.set(id, structuredClone({ ...user, ...changes }));
    return true;
  }

  override async delete(id: string): Promise<boolean> {
    await this.#belongings.logins.deleteOfUser(id, null);
    this.#belongings.oneTimeLinks.deleteOfUser(id);
    return this.#users.delete(id);
  }

  override async countAdmins(): Promise<number> {
    const isAdmin = ({ kind, role, status }: User) => kind === 'person' && role === 'admin' && status === 'active';
    return [...this.#users.values()].filter(isAdmin).length;
  }
}
