import { AppError } from '../shared/app-error.ts';
import type { Clock } from '../shared/clock.ts';
import { createId } from '../shared/create-id.ts';
import { sha256Hex } from '../shared/sha256-hex.ts';
import type { ApiKeyStore } from './api-key-store.ts';
import type { ApiKey } from './api-key.ts';
import { createSecret } from './create-secret.ts';
import type { Scope } from './subject.ts';
import { toUserName } from './user-name.ts';

export interface IssueApiKeyRequest {
  name: string;
  user: string;
  groups: string[];
  scopes: Scope[];
  expiresAt: Date | null;
}

/** Issues, lists and revokes API keys. The key itself is shown once and kept only as a hash. */
export class ManageApiKeys {
  readonly #keys: ApiKeyStore;
  readonly #clock: Clock;

  constructor(keys: ApiKeyStore, clock: Clock) {
    this.#keys = keys;
    this.#clock = clock;
  }

  async issue(request: IssueApiKeyRequest): Promise<{ apiKey: ApiKey; key: string }> {
    const now = this.#clock.now();
    if (request.expiresAt !== null && request.expiresAt <= now) throw expiryInThePast();
    const key = createSecret('api-key');
    const apiKey: ApiKey = {
      ...request,
      user: toUserName(request.user),
      id: createId('key'),
      secretHash: await sha256Hex(key),
      lastUsedAt: null,
      createdAt: now,
    };
    await this.#keys.insert(apiKey);
    return { apiKey, key };
  }

  list(): Promise<ApiKey[]> {
    return this.#keys.list();
  }

  /** @throws AppError `api-key-not-found` */
  async revoke(id: string): Promise<void> {
    if (!(await this.#keys.delete(id))) throw apiKeyNotFound();
  }
}

export function apiKeyNotFound(): AppError {
  return new AppError({ kind: 'not-found', code: 'api-key-not-found', publicMessage: 'There is no such API key.' });
}

function expiryInThePast(): AppError {
  return new AppError({
    kind: 'invalid',
    code: 'invalid-input',
    publicMessage: 'The key would be expired already.',
    issues: [{ path: 'expiresAt', message: 'must be in the future' }],
  });
}
