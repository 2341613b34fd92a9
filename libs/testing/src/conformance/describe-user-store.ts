import { beforeAll, describe, expect, it } from '@jest/globals';
import type { UserStore } from '@footnote/core';
import { buildUser } from '../builders/build-user.ts';

export function describeUserStore({ open }: { open: () => Promise<UserStore> }): void {
  describe('UserStore', () => {
    let users: UserStore;
    beforeAll(async () => {
      users = await open();
    });

    it('finds a user by id and by name, and null for the rest', async () => {
      const user = buildUser({ claimedGroups: ['hr', 'all staff'], lastSeenAt: new Date('2026-03-01T08:00:00.123Z') });
      expect(await users.insert(user)).toBe(true);
      expect([await users.find(user.id), await users.findByName(user.name)]).toEqual([user, user]);
      expect([await users.find('usr_none'), await users.findByName('none')]).toEqual([null, null]);
    });

    it('gives a name to one user only', async () => {
      const user = buildUser();
      await users.insert(user);
      expect(await users.insert(buildUser({ name: user.name }))).toBe(false);
      expect(await users.findByName(user.name)).toEqual(user);
    });

    it('changes what is named and keeps the rest', async () => {
      const user = buildUser();
      await users.insert(user);
      expect(await users.update(user.id, { role: 'admin', passwordHash: null })).toBe(true);
      expect(await users.find(user.id)).toEqual({ ...user, role: 'admin', passwordHash: null });
      expect(await users.update(user.id, {})).toBe(true);
      expect(await users.update('usr_none', { role: 'admin' })).toBe(false);
    });

    it('lists in order of name, page by page, whoever holds the text', async () => {
      const names = ['list-b@example.org', 'list-a@example.org', 'list-%c@example.org'];
      for (const name of names) await users.insert(buildUser({ name, displayName: `Listed ${name[5]}` }));
      const namesOf = async (text: string, after: string | null, limit = 10) =>
        (await users.list({ text, after, limit })).map(({ name }) => name);
      expect(await namesOf('LISTED', null)).toEqual([
        'list-%c@example.org',
        'list-a@example.org',
        'list-b@example.org',
      ]);
      expect(await namesOf('list-', null, 1)).toEqual(['list-%c@example.org']);
      expect(await namesOf('list-', 'list-%c@example.org')).toEqual(['list-a@example.org', 'list-b@example.org']);
      expect(await namesOf('t-%', null)).toEqual(['list-%c@example.org']);
    });

    it('counts active persons with the role admin', async () => {
      const before = await users.countAdmins();
      const admin = buildUser({ role: 'admin' });
      await users.insert(admin);
      await users.insert(buildUser({ role: 'admin', kind: 'service' }));
      await users.insert(buildUser({ role: 'admin', status: 'suspended' }));
      expect(await users.countAdmins()).toBe(before + 1);
      expect([await users.delete(admin.id), await users.delete(admin.id)]).toEqual([true, false]);
      expect(await users.countAdmins()).toBe(before);
    });
  });
}
