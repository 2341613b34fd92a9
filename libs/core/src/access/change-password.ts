import { AppError } from '../shared/app-error.ts';
import type { UserStore } from './directory-stores.ts';
import { hashNewPassword, type PasswordPorts } from './hash-new-password.ts';
import type { Logins } from './logins.ts';
import type { SignInLock } from './sign-in-lock.ts';
import { userNotFound } from './user-errors.ts';
import { wordsOf } from './words-of.ts';

export interface ChangePasswordRequest {
  userId: string;
  current: string;
  next: string;
  /** The login with which it is asked for; every other one ends. */
  loginId: string;
}

export interface ChangePasswordPorts extends PasswordPorts {
  users: UserStore;
  logins: Logins;
  lock: SignInLock;
}

/** A user changes the password that they know. Guessing it here is slowed down as signing in is. */
export class ChangePassword {
  readonly #ports: ChangePasswordPorts;

  constructor(ports: ChangePasswordPorts) {
    this.#ports = ports;
  }

  /** @throws AppError `user-not-found`, `sign-in-locked`, `wrong-current-password`, `weak-password` */
  async run({ userId, current, next, loginId }: ChangePasswordRequest): Promise<void> {
    const { users, hasher, logins, lock } = this.#ports;
    const user = await users.find(userId);
    if (user === null) throw userNotFound();
    await lock.begin(user.name);
    if (!(await hasher.verify(current, user.passwordHash))) throw wrongCurrentPassword();
    await lock.succeed(user.name);
    const passwordHash = await hashNewPassword(this.#ports, { password: next, path: 'next', knows: wordsOf(user) });
    await users.update(user.id, { passwordHash });
    await logins.endAll(user.id, { keepId: loginId });
  }
}

function wrongCurrentPassword(): AppError {
  const message = 'This is not your current password.';
  return new AppError({
    kind: 'forbidden',
    code: 'wrong-current-password',
    publicMessage: message,
    issues: [{ path: 'current', message }],
  });
}
