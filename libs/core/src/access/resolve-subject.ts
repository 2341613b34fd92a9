import type { Clock } from '../shared/clock.ts';
import { sha256Hex } from '../shared/sha256-hex.ts';
import { accessLimits } from './access.limits.ts';
import type { ApiKeyStore } from './api-key-store.ts';
import type { ApiKey } from './api-key.ts';
import type { GroupStore, UserStore } from './directory-stores.ts';
import { scopesOf } from './role.ts';
import type { Scope, Subject } from './subject.ts';
import { toUserName } from './user-name.ts';
import type { User } from './user.ts';

/**
 * Turns what somebody presents into a subject, by the directory as it is now: every way in ends here, so that a suspended
 * user is out of all of them at once, and a change of groups holds on the next request.
 */
export class ResolveSubject {
  readonly #keys: ApiKeyStore;
  readonly #users: UserStore;
  readonly #groups: GroupStore;
  readonly #clock: Clock;

  constructor(ports: { keys: ApiKeyStore; users: UserStore; groups: GroupStore; clock: Clock }) {
    this.#keys = ports.keys;
    this.#users = ports.users;
    this.#groups = ports.groups;
    this.#clock = ports.clock;
  }

  /** Null for a key that is unknown, revoked or expired, or whose user is suspended: the caller cannot tell which. */
  async byApiKey(key: string): Promise<Subject | null> {
    const found = await this.#keys.findByHash(await sha256Hex(key));
    if (found === null || this.#isExpired(found)) return null;
    const name = toUserName(found.user);
    const user = await this.#users.findByName(name);
    if (user?.status === 'suspended') return null;
    await this.#noteUse(found);
    const stated = await this.#groups.groupsOf({ user: null, groups: found.groups });
    const common = { id: `user:${name}`, user: name, credential: `key:${found.id}` };
    if (user === null) return { ...common, groups: stated, scopes: found.scopes };
    return { ...common, ...within(await this.#ofKnown(user), { groups: stated, scopes: found.scopes }) };
  }

  /** Null for a suspended user. */
  async ofUser(user: User): Promise<Subject | null> {
    return user.status === 'suspended' ? null : this.#ofKnown(user);
  }

  /**
   * Somebody whose name another service vouches for, such as Slack. Not knowing the name is no refusal: access lists may
   * name people who have never signed in. Null for a suspended user.
   */
  async byVouchedName(given: string, credential: string): Promise<Subject | null> {
    const name = toUserName(given);
    const user = await this.#users.findByName(name);
    if (user?.status === 'suspended') return null;
    const groups = await this.#groups.groupsOf({ user: name, groups: user?.claimedGroups ?? [] });
    return { id: `user:${name}`, user: name, groups, scopes: scopesOf('reader'), credential };
  }

  async #ofKnown(user: User): Promise<Subject> {
    const groups = await this.#groups.groupsOf({ user: user.name, groups: user.claimedGroups });
    const scopes = scopesOf(user.role);
    return { id: `user:${user.name}`, user: user.name, groups, scopes, credential: `user:${user.id}` };
  }

  #isExpired({ expiresAt }: ApiKey): boolean {
    return expiresAt !== null && expiresAt <= this.#clock.now();
  }

  async #noteUse({ id, lastUsedAt }: ApiKey): Promise<void> {
    const now = this.#clock.now();
    if (lastUsedAt !== null && now.getTime() - lastUsedAt.getTime() < accessLimits.lastUseStaleMsMax) return;
    await this.#keys.noteUse(id, now);
  }
}

/** A key of a known user never does or reads more than that user. */
function within(
  owner: Subject,
  stated: { groups: string[]; scopes: Scope[] },
): Pick<Subject, 'groups' | 'otherGroups' | 'scopes'> {
  const otherGroups = owner.groups.filter((group) => !stated.groups.includes(group));
  return {
    groups: stated.groups.filter((group) => owner.groups.includes(group)),
    ...(otherGroups.length > 0 && { otherGroups }),
    scopes: stated.scopes.filter((scope) => owner.scopes.includes(scope)),
  };
}
