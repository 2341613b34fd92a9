import { LoginStore, type Login } from '@footnote/core';

export class FakeLoginStore extends LoginStore {
  readonly #logins = new Map<string, Login>();

  override async insert(login: Login): Promise<void> {
    this.#logins.set(login.id, structuredClone(login));
  }

  override async findByHash(secretHash: string): Promise<Login | null> {
    const isOfSecret = (login: Login) => [login.secretHash, login.previousSecretHash].includes(secretHash);
    return structuredClone([...this.#logins.values()].find(isOfSecret) ?? null);
  }

  override async rotate({ id, secretHash }: Login, next: { secretHash: string; rotatedAt: Date }): Promise<boolean> {
    const login = this.#logins.get(id);
    if (login?.secretHash !== secretHash) return false;
    this.#logins.set(id, { ...login, ...next, previousSecretHash: secretHash });
    return true;
  }

  override async touch(id: string, lastSeenAt: Date): Promise<void> {
    const login = this.#logins.get(id);
    if (login !== undefined) this.#logins.set(id, { ...login, lastSeenAt });
  }

  override async listOfUser(userId: string): Promise<Login[]> {
    const own = [...this.#logins.values()].filter((login) => login.userId === userId);
    return structuredClone(own.sort((left, right) => right.lastSeenAt.getTime() - left.lastSeenAt.getTime()));
  }

  override async delete(id: string, userId: string): Promise<boolean> {
    return this.#logins.get(id)?.userId === userId && this.#logins.delete(id);
  }

  override async deleteOfUser(userId: string, keepId: string | null): Promise<void> {
    for (const login of this.#logins.values()) {
      if (login.userId === userId && login.id !== keepId) this.#logins.delete(login.id);
    }
  }

  override async deleteExpired(now: Date): Promise<void> {
    for (const { id, expiresAt } of this.#logins.values()) if (expiresAt <= now) this.#logins.delete(id);
  }
}
