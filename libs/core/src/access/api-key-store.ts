import type { ApiKey } from './api-key.ts';

/** Keys that were issued and not revoked. */
export abstract class ApiKeyStore {
  abstract insert(key: ApiKey): Promise<void>;
  abstract findByHash(secretHash: string): Promise<ApiKey | null>;
  /** Newest first; at most 1,000. */
  abstract list(): Promise<ApiKey[]>;
  /** Those of one user by name, newest first. */
  abstract listOfUser(user: string): Promise<ApiKey[]>;
  abstract noteUse(id: string, usedAt: Date): Promise<void>;
  /** False when there is no such key. */
  abstract delete(id: string): Promise<boolean>;
}
