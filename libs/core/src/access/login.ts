/** A browser that is signed in. The cookie's value is kept only as a hash. */
export interface Login {
  id: string;
  userId: string;
  /** SHA-256 hex of the cookie's value. */
  secretHash: string;
  /** Of the value before the last rotation: honoured for a short while, since requests overlap. */
  previousSecretHash: string | null;
  rotatedAt: Date;
  createdAt: Date;
  lastSeenAt: Date;
  /** No use, however recent, extends it beyond this. */
  expiresAt: Date;
  /** Browser and system in words, for the list of logins. */
  device: string;
  /** Of an OpenID provider, for its logout; encrypted at rest. */
  idToken: string | null;
}

export abstract class LoginStore {
  abstract insert(login: Login): Promise<void>;
  /** By the current or the previous secret. */
  abstract findByHash(secretHash: string): Promise<Login | null>;
  /** Gives the login a new secret, unless it was rotated since it was read: then false. */
  abstract rotate(login: Login, next: { secretHash: string; rotatedAt: Date }): Promise<boolean>;
  abstract touch(id: string, lastSeenAt: Date): Promise<void>;
  /** Last seen first. */
  abstract listOfUser(userId: string): Promise<Login[]>;
  /** False when the user has no such login. */
  abstract delete(id: string, userId: string): Promise<boolean>;
  /** All of the user's, but for the one to keep. */
  abstract deleteOfUser(userId: string, keepId: string | null): Promise<void>;
  abstract deleteExpired(now: Date): Promise<void>;
}

/** Failed sign-ins under one name, whether or not there is such a user. */
export interface SignInFailures {
  count: number;
  lastFailedAt: Date;
}

export abstract class SignInFailureStore {
  abstract find(nameHash: string): Promise<SignInFailures | null>;
  /** Counts one more and returns what it is now; a last failure before `since` is forgotten first. */
  abstract add(nameHash: string, at: { now: Date; since: Date }): Promise<SignInFailures>;
  abstract clear(nameHash: string): Promise<void>;
}

/** What a one-time link is for. `setup`: makes the first admin. `password`: an invited or forgetful user sets one. */
export type OneTimeLinkPurpose = 'setup' | 'password';

export interface OneTimeLink {
  /** SHA-256 hex of the link's secret. */
  secretHash: string;
  purpose: OneTimeLinkPurpose;
  /** Null for `setup`. */
  userId: string | null;
  expiresAt: Date;
}

export abstract class OneTimeLinkStore {
  /** Replaces an earlier link of the same purpose and user. */
  abstract put(link: OneTimeLink): Promise<void>;
  abstract find(secretHash: string): Promise<OneTimeLink | null>;
  /** Removes it; false when another request was first. */
  abstract take(secretHash: string): Promise<boolean>;
}
