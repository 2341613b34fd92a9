import { LinkedIdentityStore, type LinkedIdentity, type UserStore } from '@footnote/core';

export class FakeLinkedIdentityStore extends LinkedIdentityStore {
  readonly #users: UserStore;
  #identities: LinkedIdentity[] = [];

  constructor(users: UserStore) {
    super();
    this.#users = users;
  }

  override async insert(identity: LinkedIdentity): Promise<boolean> {
    await this.#forgetDeleted();
    const { issuer, subject, userId } = identity;
    const isTaken = this.#identities.some(
      (other) => other.issuer === issuer && (other.subject === subject || other.userId === userId),
    );
    if (!isTaken) this.#identities.push(structuredClone(identity));
    return !isTaken;
  }

  override async find({ issuer, subject }: Pick<LinkedIdentity, 'issuer' | 'subject'>): Promise<LinkedIdentity | null> {
    await this.#forgetDeleted();
    const found = this.#identities.find((identity) => identity.issuer === issuer && identity.subject === subject);
    return structuredClone(found ?? null);
  }

  override async listOfUser(userId: string): Promise<LinkedIdentity[]> {
    await this.#forgetDeleted();
    const found = this.#identities.filter((identity) => identity.userId === userId);
    return structuredClone(found.sort((left, right) => (left.issuer < right.issuer ? -1 : 1)));
  }

  /** What the database does by itself when a user is deleted. */
  async #forgetDeleted(): Promise<void> {
    const isKept = await Promise.all(this.#identities.map(async ({ userId }) => this.#users.find(userId)));
    this.#identities = this.#identities.filter((_identity, index) => isKept[index] !== null);
  }
}
