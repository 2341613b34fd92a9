import { AppError } from '../shared/app-error.ts';
import type { UserStore } from './directory-stores.ts';
import { hashNewPassword, type PasswordPorts } from './hash-new-password.ts';
import type { OneTimeLink } from './login.ts';
import type { Logins } from './logins.ts';
import { linkNotValid, type NewLink, type OneTimeLinks } from './one-time-links.ts';
import type { SignInLock } from './sign-in-lock.ts';
import { userNotFound } from './user-errors.ts';
import type { User } from './user.ts';
import { wordsOf } from './words-of.ts';

export interface PasswordLinkPorts extends PasswordPorts {
  users: UserStore;
  links: OneTimeLinks;
  logins: Logins;
  lock: SignInLock;
}

/** Links with which an invited or forgetful person sets a password. */
export class PasswordLinks {
  readonly #ports: PasswordLinkPorts;

  constructor(ports: PasswordLinkPorts) {
    this.#ports = ports;
  }

  /** For an admin to hand over. @throws AppError `user-not-found`, `no-password` */
  async create(userId: string): Promise<NewLink> {
    const user = await this.#ports.users.find(userId);
    if (user === null) throw userNotFound();
    if (!maySetPassword(user)) throw noPassword();
    return this.#ports.links.create('password', user.id);
  }

  /** Whom it is for, without using it up. @throws AppError `link-not-valid` */
  async open(secret: string): Promise<{ link: OneTimeLink; user: User | null }> {
    const link = await this.#ports.links.find(secret);
    return { link, user: link.purpose === 'setup' ? null : await this.#userOf(link) };
  }

  /**
   * Sets the password and signs the user out everywhere. The link is still good after a weak password.
   * @throws AppError `link-not-valid`, `weak-password`
   */
  async setPassword(secret: string, password: string): Promise<User> {
    const { users, links, logins, lock } = this.#ports;
    const link = await links.find(secret);
    const user = await this.#userOf(link);
    const passwordHash = await hashNewPassword(this.#ports, { password, path: 'password', knows: wordsOf(user) });
    await links.take(link);
    await users.update(user.id, { passwordHash, status: 'active' });
    await logins.endAll(user.id, { keepId: null });
    await lock.succeed(user.name);
    return { ...user, passwordHash, status: 'active' };
  }

  async #userOf({ purpose, userId }: OneTimeLink): Promise<User> {
    const user = purpose === 'password' && userId !== null ? await this.#ports.users.find(userId) : null;
    if (user === null || !maySetPassword(user)) throw linkNotValid();
    return user;
  }
}

function maySetPassword({ kind, status }: User): boolean {
  return kind === 'person' && status !== 'suspended';
}

function noPassword(): AppError {
  return new AppError({
    kind: 'conflict',
    code: 'no-password',
    publicMessage:
      'Service accounts use API keys, and suspended users sign in not at all: neither has a password to set.',
  });
}
