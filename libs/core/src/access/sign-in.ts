import { AppError } from '../shared/app-error.ts';
import type { UserStore } from './directory-stores.ts';
import type { Logins, NewLogin } from './logins.ts';
import type { PasswordHasher } from './passwords.ts';
import type { SignInLock } from './sign-in-lock.ts';
import { toUserName } from './user-name.ts';
import type { User } from './user.ts';

export interface SignInRequest {
  name: string;
  password: string;
  userAgent: string | undefined;
}

export interface SignInPorts {
  users: UserStore;
  hasher: PasswordHasher;
  logins: Logins;
  lock: SignInLock;
}

/** Signs somebody in by name and password. Who fails learns nothing else: not whether there is such a user. */
export class SignIn {
  readonly #ports: SignInPorts;

  constructor(ports: SignInPorts) {
    this.#ports = ports;
  }

  /** @throws AppError `wrong-name-or-password`, `sign-in-locked` */
  async run({ name: given, password, userAgent }: SignInRequest): Promise<NewLogin & { user: User }> {
    const { users, hasher, logins, lock } = this.#ports;
    const name = toUserName(given);
    await lock.begin(name);
    const user = await users.findByName(name);
    const isRight = await hasher.verify(password, user?.passwordHash ?? null);
    if (user === null || !isRight || !maySignIn(user)) throw wrongNameOrPassword();
    await lock.succeed(name);
    return { user, ...(await logins.create(user, { userAgent })) };
  }
}

function maySignIn({ kind, status }: User): boolean {
  return kind === 'person' && status === 'active';
}

function wrongNameOrPassword(): AppError {
  return new AppError({
    kind: 'unauthenticated',
    code: 'wrong-name-or-password',
    publicMessage: 'Name and password do not belong together.',
  });
}
