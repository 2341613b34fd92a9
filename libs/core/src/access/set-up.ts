import type { Clock } from '../shared/clock.ts';
import { createId } from '../shared/create-id.ts';
import type { UserStore } from './directory-stores.ts';
import { hashNewPassword, type PasswordPorts } from './hash-new-password.ts';
import type { OneTimeLink } from './login.ts';
import { linkNotValid, type NewLink, type OneTimeLinks } from './one-time-links.ts';
import { toUserName } from './user-name.ts';
import type { User } from './user.ts';
import { wordsOf } from './words-of.ts';

export interface SetUpRequest {
  secret: string;
  name: string;
  displayName: string;
  password: string;
}

export interface SetUpPorts extends PasswordPorts {
  users: UserStore;
  links: OneTimeLinks;
  clock: Clock;
}

/** Makes the first admin, for whoever sees the terminal on which the service was started. */
export class SetUp {
  readonly #ports: SetUpPorts;

  constructor(ports: SetUpPorts) {
    this.#ports = ports;
  }

  /** While no active person is an admin. */
  async isNeeded(): Promise<boolean> {
    return (await this.#ports.users.countAdmins()) === 0;
  }

  /** A new link, which replaces an earlier one; null when there is an admin. */
  async createLink(): Promise<NewLink | null> {
    return (await this.isNeeded()) ? this.#ports.links.create('setup', null) : null;
  }

  /** Whether the link still makes an admin, without using it up. @throws AppError `link-not-valid` */
  async open(secret: string): Promise<OneTimeLink> {
    const link = await this.#ports.links.find(secret);
    if (link.purpose !== 'setup' || !(await this.isNeeded())) throw linkNotValid();
    return link;
  }

  /** Uses the link up, for whoever proves otherwise who they are. @throws AppError `link-not-valid` */
  async take(secret: string): Promise<void> {
    await this.#ports.links.take(await this.open(secret));
  }

  /** @throws AppError `link-not-valid`, `weak-password`; the link is still good after a weak password */
  async run({ secret, name: given, displayName, password }: SetUpRequest): Promise<User> {
    const { links, users } = this.#ports;
    const link = await this.open(secret);
    const name = toUserName(given);
    const knows = wordsOf({ name, displayName });
    const passwordHash = await hashNewPassword(this.#ports, { password, path: 'password', knows });
    await links.take(link);
    const admin = this.#newAdmin({ name, displayName, passwordHash });
    if (await users.insert(admin)) return admin;
    return this.#promote(admin);
  }

  #newAdmin(fields: Pick<User, 'name' | 'displayName' | 'passwordHash'>): User {
    return {
      ...fields,
      id: createId('usr'),
      kind: 'person',
      role: 'admin',
      status: 'active',
      claimedGroups: [],
      createdAt: this.#ports.clock.now(),
      lastSeenAt: null,
    };
  }

  /** Somebody of this name was here before, such as an admin who was suspended: the terminal outranks that. */
  async #promote({ name, displayName, passwordHash }: User): Promise<User> {
    const { users } = this.#ports;
    const existing = await users.findByName(name);
    if (existing?.kind !== 'person') throw linkNotValid();
    const changes = { displayName, passwordHash, role: 'admin', status: 'active' } as const;
    await users.update(existing.id, changes);
    return { ...existing, ...changes };
  }
}
