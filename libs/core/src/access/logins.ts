import type { Clock } from '../shared/clock.ts';
import { createId } from '../shared/create-id.ts';
import { sha256Hex } from '../shared/sha256-hex.ts';
import { accessLimits } from './access.limits.ts';
import { createSecret } from './create-secret.ts';
import { deviceOf } from './device-of.ts';
import type { UserStore } from './directory-stores.ts';
import { loginNotFound } from './login-errors.ts';
import type { Login, LoginStore } from './login.ts';
import type { User } from './user.ts';

/** What a browser is given when somebody has signed in. */
export interface NewLogin {
  login: Login;
  /** The cookie's value, known to nobody but the browser. */
  secret: string;
}

export interface ResolvedLogin {
  user: User;
  login: Login;
  /** What the cookie must become; null while it stays. */
  nextSecret: string | null;
}

/** The browsers that are signed in: each by a secret that changes every hour and ends when it is not used. */
export class Logins {
  readonly #logins: LoginStore;
  readonly #users: UserStore;
  readonly #clock: Clock;

  constructor(logins: LoginStore, users: UserStore, clock: Clock) {
    this.#logins = logins;
    this.#users = users;
    this.#clock = clock;
  }

  /** Signs the user in; of very many browsers the one that was seen longest ago is signed out. */
  async create(user: User, from: { userAgent: string | undefined; idToken?: string }): Promise<NewLogin> {
    const now = this.#clock.now();
    await this.#logins.deleteExpired(now);
    const surplus = (await this.#logins.listOfUser(user.id)).slice(accessLimits.loginsOfUserMax - 1);
    for (const { id } of surplus) await this.#logins.delete(id, user.id);
    const secret = createSecret('login');
    const login: Login = {
      id: createId('lgn'),
      userId: user.id,
      secretHash: await sha256Hex(secret),
      previousSecretHash: null,
      rotatedAt: now,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + accessLimits.loginMsMax),
      device: deviceOf(from.userAgent),
      idToken: from.idToken ?? null,
    };
    await this.#logins.insert(login);
    await this.#users.update(user.id, { lastSeenAt: now });
    return { login, secret };
  }

  /**
   * Who is signed in by this secret; null when nobody is, which has many reasons that the caller cannot tell apart. With
   * `mayRotate` an old secret is replaced, which only a caller who can hand the next one over may ask for.
   */
  async resolve(secret: string, { mayRotate }: { mayRotate: boolean }): Promise<ResolvedLogin | null> {
    const secretHash = await sha256Hex(secret);
    const login = await this.#logins.findByHash(secretHash);
    if (login === null || !this.#isAlive(login, secretHash)) return null;
    const user = await this.#users.find(login.userId);
    if (user === null || user.status === 'suspended') return null;
    await this.#noteUse(login);
    const isOld = this.#msSince(login.rotatedAt) >= accessLimits.loginSecretMsMax;
    const nextSecret = mayRotate && isOld ? await this.#rotate(login) : null;
    return { user, login, nextSecret };
  }

  /** Whose login this is, if it still counts, whatever its secret has become since; null when it does not. */
  async userOf({ id, userId }: Pick<Login, 'id' | 'userId'>): Promise<User | null> {
    const isThere = (await this.list(userId)).some((login) => login.id === id);
    const user = isThere ? await this.#users.find(userId) : null;
    return user?.status === 'suspended' ? null : user;
  }

  /** Those that still count, last seen first. */
  async list(userId: string): Promise<Login[]> {
    return (await this.#logins.listOfUser(userId)).filter((login) => this.#isInTime(login));
  }

  /** @throws AppError `login-not-found` */
  async end(id: string, userId: string): Promise<void> {
    if (await this.#logins.delete(id, userId)) return;
    throw loginNotFound();
  }

  /** Signs out of one browser, which may be out already. */
  async leave({ id, userId }: Login): Promise<void> {
    await this.#logins.delete(id, userId);
  }

  /** Signs the user out of every browser, but for the one to keep. */
  async endAll(userId: string, { keepId }: { keepId: string | null }): Promise<void> {
    await this.#logins.deleteOfUser(userId, keepId);
  }

  #isAlive(login: Login, secretHash: string): boolean {
    if (!this.#isInTime(login)) return false;
    return login.secretHash === secretHash || this.#msSince(login.rotatedAt) < accessLimits.previousSecretMsMax;
  }

  #isInTime({ expiresAt, lastSeenAt }: Login): boolean {
    return expiresAt > this.#clock.now() && this.#msSince(lastSeenAt) < accessLimits.loginIdleMsMax;
  }

  async #noteUse({ id, userId, lastSeenAt }: Login): Promise<void> {
    if (this.#msSince(lastSeenAt) < accessLimits.lastUseStaleMsMax) return;
    const now = this.#clock.now();
    await this.#logins.touch(id, now);
    await this.#users.update(userId, { lastSeenAt: now });
  }

  /** Null when another request of the same browser was first: that one hands the new secret over. */
  async #rotate(login: Login): Promise<string | null> {
    const secret = createSecret('login');
    const next = { secretHash: await sha256Hex(secret), rotatedAt: this.#clock.now() };
    return (await this.#logins.rotate(login, next)) ? secret : null;
  }

  #msSince(time: Date): number {
    return this.#clock.now().getTime() - time.getTime();
  }
}
