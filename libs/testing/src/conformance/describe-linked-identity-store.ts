import { beforeAll, describe, expect, it } from '@jest/globals';
import type { LinkedIdentityStore, UserStore } from '@footnote/core';
import { builtAt } from '../builders/build-source.ts';
import { buildUser } from '../builders/build-user.ts';

export interface LinkedIdentityStoreUnderTest {
  users: UserStore;
  linkedIdentities: LinkedIdentityStore;
}

export function describeLinkedIdentityStore({ open }: { open: () => Promise<LinkedIdentityStoreUnderTest> }): void {
  describe('LinkedIdentityStore', () => {
    const issuer = 'https://login.example.org';
    let stores: LinkedIdentityStoreUnderTest;
    const linkNew = async (subject: string) => {
      const user = buildUser();
      await stores.users.insert(user);
      const identity = { issuer, subject, userId: user.id, linkedAt: builtAt };
      expect(await stores.linkedIdentities.insert(identity)).toBe(true);
      return identity;
    };
    beforeAll(async () => {
      stores = await open();
    });

    it('finds whose account it is, of that issuer alone', async () => {
      const identity = await linkNew('ana');
      expect(await stores.linkedIdentities.find({ issuer, subject: 'ana' })).toEqual(identity);
      expect(await stores.linkedIdentities.find({ issuer, subject: 'Ana' })).toBeNull();
      expect(await stores.linkedIdentities.find({ issuer: `${issuer}/`, subject: 'ana' })).toBeNull();
    });

    it('links an account to one user, and a user to one account of an issuer', async () => {
      const { linkedIdentities } = stores;
      const [first, second] = [await linkNew('first'), await linkNew('second')];
      expect(await linkedIdentities.insert({ ...second, subject: 'first' })).toBe(false);
      expect(await linkedIdentities.insert({ ...second, subject: 'third' })).toBe(false);
      expect(await linkedIdentities.insert({ ...second, issuer: 'https://other.example.org' })).toBe(true);
      expect((await linkedIdentities.find(first))?.userId).toBe(first.userId);
      const issuers = (await linkedIdentities.listOfUser(second.userId)).map((identity) => identity.issuer);
      expect(issuers).toEqual([issuer, 'https://other.example.org']);
    });

    it('forgets the account with its user', async () => {
      const [gone, stays] = [await linkNew('gone'), await linkNew('stays')];
      await stores.users.delete(gone.userId);
      expect(await stores.linkedIdentities.find(gone)).toBeNull();
      expect(await stores.linkedIdentities.find(stays)).toEqual(stays);
    });
  });
}
