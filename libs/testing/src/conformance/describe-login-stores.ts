import { beforeAll, describe, expect, it } from '@jest/globals';
import type { LoginStore, OneTimeLink, OneTimeLinkStore, SignInFailureStore, UserStore } from '@footnote/core';
import { buildLogin, buildUser } from '../builders/build-user.ts';

export interface LoginStoresUnderTest {
  users: UserStore;
  logins: LoginStore;
  signInFailures: SignInFailureStore;
  oneTimeLinks: OneTimeLinkStore;
}

const later = new Date('2026-05-01T10:00:00.000Z');

/** Logins, failed sign-ins and one-time links. */
export function describeLoginStores({ open }: { open: () => Promise<LoginStoresUnderTest> }): void {
  let stores: LoginStoresUnderTest;
  const insertUser = async () => {
    const user = buildUser();
    await stores.users.insert(user);
    return user.id;
  };
  beforeAll(async () => {
    stores = await open();
  });

  describe('LoginStore', () => {
    it('finds a login by its secret and, after a rotation, by the one before', async () => {
      const login = buildLogin({ userId: await insertUser(), idToken: 'token' });
      await stores.logins.insert(login);
      expect(await stores.logins.findByHash(login.secretHash)).toEqual(login);
      const next = { secretHash: `next-${login.id}`, rotatedAt: later };
      expect(await stores.logins.rotate(login, next)).toBe(true);
      const rotated = { ...login, ...next, previousSecretHash: login.secretHash };
      expect(await stores.logins.findByHash(next.secretHash)).toEqual(rotated);
      expect(await stores.logins.findByHash(login.secretHash)).toEqual(rotated);
    });

    it('rotates once for two requests that read the same login', async () => {
      const login = buildLogin({ userId: await insertUser() });
      await stores.logins.insert(login);
      const rotate = (name: string) =>
        stores.logins.rotate(login, { secretHash: `${name}-${login.id}`, rotatedAt: later });
      expect([await rotate('first'), await rotate('second')]).toEqual([true, false]);
    });

    it('lists a user’s logins, last seen first, and ends them one by one, all but one, or when they expire', async () => {
      const userId = await insertUser();
      const [first, second, third] = [buildLogin({ userId }), buildLogin({ userId }), buildLogin({ userId })];
      for (const login of [first, second, third]) await stores.logins.insert(login);
      await stores.logins.touch(second.id, later);
      const listed = await stores.logins.listOfUser(userId);
      expect(listed[0]).toEqual({ ...second, lastSeenAt: later });
      expect(await stores.logins.delete(first.id, await insertUser())).toBe(false);
      expect(await stores.logins.delete(first.id, userId)).toBe(true);
      await stores.logins.deleteOfUser(userId, third.id);
      expect((await stores.logins.listOfUser(userId)).map(({ id }) => id)).toEqual([third.id]);
      await stores.logins.deleteExpired(third.expiresAt);
      expect(await stores.logins.listOfUser(userId)).toEqual([]);
    });
  });

  describe('UserStore', () => {
    it('removes a user with logins and links, and nobody else’s', async () => {
      const [userId, otherId] = [await insertUser(), await insertUser()];
      for (const id of [userId, otherId]) {
        await stores.logins.insert(buildLogin({ userId: id }));
        await stores.oneTimeLinks.put({ secretHash: `link-${id}`, purpose: 'password', userId: id, expiresAt: later });
      }
      expect(await stores.users.delete(userId)).toBe(true);
      expect(await stores.logins.listOfUser(userId)).toEqual([]);
      expect(await stores.oneTimeLinks.find(`link-${userId}`)).toBeNull();
      expect(await stores.logins.listOfUser(otherId)).toHaveLength(1);
      expect(await stores.oneTimeLinks.find(`link-${otherId}`)).not.toBeNull();
    });
  });

  describe('SignInFailureStore', () => {
    it('counts until it is cleared, and starts again after a while', async () => {
      const { signInFailures } = stores;
      const at = (minutes: number) => new Date(later.getTime() + minutes * 60_000);
      expect(await signInFailures.find('name')).toBeNull();
      await signInFailures.add('name', { now: at(0), since: at(-60) });
      expect(await signInFailures.add('name', { now: at(1), since: at(-59) })).toEqual({
        count: 2,
        lastFailedAt: at(1),
      });
      expect(await signInFailures.find('name')).toEqual({ count: 2, lastFailedAt: at(1) });
      expect((await signInFailures.add('name', { now: at(90), since: at(30) })).count).toBe(1);
      await signInFailures.clear('name');
      expect(await signInFailures.find('name')).toBeNull();
    });

    it('counts failures that come at the same time', async () => {
      const add = () => stores.signInFailures.add('together', { now: later, since: new Date(0) });
      await Promise.all(Array.from({ length: 5 }, add));
      expect((await stores.signInFailures.find('together'))?.count).toBe(5);
    });
  });

  describe('OneTimeLinkStore', () => {
    it('gives a link to the first who takes it', async () => {
      const link: OneTimeLink = { secretHash: 'setup-link', purpose: 'setup', userId: null, expiresAt: later };
      await stores.oneTimeLinks.put(link);
      expect(await stores.oneTimeLinks.find('setup-link')).toEqual(link);
      const taken = await Promise.all([1, 2, 3].map(() => stores.oneTimeLinks.take('setup-link')));
      expect(taken.filter(Boolean)).toHaveLength(1);
      expect(await stores.oneTimeLinks.find('setup-link')).toBeNull();
    });

    it('keeps one link of a purpose for a user', async () => {
      const userId = await insertUser();
      const link: OneTimeLink = { secretHash: 'old', purpose: 'password', userId, expiresAt: later };
      await stores.oneTimeLinks.put(link);
      await stores.oneTimeLinks.put({ ...link, secretHash: 'new' });
      expect(await stores.oneTimeLinks.find('old')).toBeNull();
      expect((await stores.oneTimeLinks.find('new'))?.userId).toBe(userId);
    });
  });
}
