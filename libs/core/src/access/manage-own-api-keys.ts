import { AppError } from '../shared/app-error.ts';
import { accessLimits } from './access.limits.ts';
import type { ApiKeyStore } from './api-key-store.ts';
import type { ApiKey } from './api-key.ts';
import { loginNeeded } from './login-errors.ts';
import { apiKeyNotFound, type ManageApiKeys } from './manage-api-keys.ts';
import type { Scope, Subject } from './subject.ts';

export interface IssueOwnApiKeyRequest {
  name: string;
  /** Undefined: all of the owner's groups. */
  groups?: string[] | undefined;
  scopes: Scope[];
  expiresAt: Date | null;
}

/** The API keys that people make for themselves. A key never reads or does more than its owner. */
export class ManageOwnApiKeys {
  readonly #manageApiKeys: ManageApiKeys;
  readonly #keys: ApiKeyStore;

  constructor(manageApiKeys: ManageApiKeys, keys: ApiKeyStore) {
    this.#manageApiKeys = manageApiKeys;
    this.#keys = keys;
  }

  /** @throws AppError `login-needed`, `invalid-input`, `too-many-api-keys` */
  async issue(request: IssueOwnApiKeyRequest, owner: Subject): Promise<{ apiKey: ApiKey; key: string }> {
    const { user } = owner;
    // A key that could make keys would outlive its own end.
    if (user === null || !owner.credential.startsWith('user:')) throw loginNeeded();
    const groups = request.groups ?? owner.groups;
    refuseMore('groups', groups, owner.groups);
    refuseMore('scopes', request.scopes, owner.scopes);
    if ((await this.#keys.listOfUser(user)).length >= accessLimits.ownApiKeysMax) throw tooManyKeys();
    return this.#manageApiKeys.issue({ ...request, user, groups });
  }

  /** Newest first. */
  async list({ user }: Subject): Promise<ApiKey[]> {
    return user === null ? [] : this.#keys.listOfUser(user);
  }

  /** @throws AppError `api-key-not-found`, also for somebody else's */
  async revoke(id: string, owner: Subject): Promise<void> {
    const isOwn = (await this.list(owner)).some((key) => key.id === id);
    if (!isOwn) throw apiKeyNotFound();
    await this.#manageApiKeys.revoke(id);
  }
}

function refuseMore(path: 'groups' | 'scopes', wanted: readonly string[], has: readonly string[]): void {
  const beyond = wanted.filter((one) => !has.includes(one));
  if (beyond.length === 0) return;
  throw new AppError({
    kind: 'invalid',
    code: 'invalid-input',
    publicMessage: 'A key of yours reads and does no more than you.',
    issues: [{ path, message: `must be among your own ${path}` }],
  });
}

function tooManyKeys(): AppError {
  return new AppError({
    kind: 'conflict',
    code: 'too-many-api-keys',
    publicMessage: `You have ${accessLimits.ownApiKeysMax} keys, which is the limit. Revoke one that you no longer use.`,
  });
}
