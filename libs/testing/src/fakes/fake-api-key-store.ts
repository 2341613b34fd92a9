import { ApiKeyStore, type ApiKey } from '@footnote/core';

export class FakeApiKeyStore extends ApiKeyStore {
  readonly #keys = new Map<string, ApiKey>();

  override async insert(key: ApiKey): Promise<void> {
    this.#keys.set(key.id, structuredClone(key));
  }

  override async findByHash(secretHash: string): Promise<ApiKey | null> {
    return structuredClone([...this.#keys.values()].find((key) => key.secretHash === secretHash) ?? null);
  }

  override async list(): Promise<ApiKey[]> {
    const keys = [...this.#keys.values()].sort((left, right) => right.createdAt.getTime() - left.createdAt.getTime());
    return structuredClone(keys);
  }

  override async listOfUser(user: string): Promise<ApiKey[]> {
    return (await this.list()).filter((key) => key.user === user);
  }

  override async noteUse(id: string, usedAt: Date): Promise<void> {
    const key = this.#keys.get(id);
    if (key !== undefined) key.lastUsedAt = usedAt;
  }

  override async delete(id: string): Promise<boolean> {
    return this.#keys.delete(id);
  }
}
