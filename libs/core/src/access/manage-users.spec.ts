import { describe, expect, it } from '@jest/globals';
import { buildSubject, FakePeople } from '@footnote/testing';

const byKey = buildSubject({ user: null });

describe('a change of a user', () => {
  it('never takes the last admin, also of two who take it from one another', async () => {
    const people = new FakePeople();
    const ada = await people.join('ada@example.org', 'admin');
    const change = { role: 'reader' as const };
    await expect(people.manageUsers.change(ada.id, change, byKey)).rejects.toMatchObject({ code: 'last-admin' });
    const eve = await people.join('eve@example.org', 'admin');
    await Promise.allSettled([
      people.manageUsers.change(eve.id, change, await people.subjectOf(ada)),
      people.manageUsers.change(ada.id, { status: 'suspended' }, await people.subjectOf(eve)),
    ]);
    expect(await people.users.countAdmins()).toBeGreaterThan(0);
  });

  it('is not made by users who suspend or demote themselves', async () => {
    const people = new FakePeople();
    await people.join('eve@example.org', 'admin');
    const ada = await people.join('ada@example.org', 'admin');
    const self = await people.subjectOf(ada);
    for (const change of [{ status: 'suspended' }, { role: 'reviewer' }] as const) {
      await expect(people.manageUsers.change(ada.id, change, self)).rejects.toMatchObject({ code: 'own-account' });
    }
    expect(await people.manageUsers.change(ada.id, { displayName: 'Ada L.' }, self)).toMatchObject({ role: 'admin' });
  });

  it('that suspends ends every login and key, and what ends it brings back who was there', async () => {
    const people = new FakePeople();
    const ana = await people.join('ana@example.org');
    const { secret } = await people.logins.create(ana, { userAgent: undefined });
    const own = { name: 'own', scopes: ['search' as const], expiresAt: null };
    const { key } = await people.manageOwnApiKeys.issue(own, await people.subjectOf(ana));
    await people.manageUsers.change(ana.id, { status: 'suspended' }, byKey);
    expect(await people.resolveSubject.byApiKey(key)).toBeNull();
    expect(await people.resolveSubject.byVouchedName('Ana@example.org', 'slack:T:U')).toBeNull();
    expect((await people.manageUsers.change(ana.id, { status: 'active' }, byKey)).status).toBe('active');
    expect(await people.logins.resolve(secret, { mayRotate: true })).toBeNull();
    expect(await people.resolveSubject.byApiKey(key)).toMatchObject({ user: 'ana@example.org' });
    const invited = await people.manageUsers.create({ kind: 'person', name: 'new@example.org', role: 'reader' });
    await people.manageUsers.change(invited.id, { status: 'suspended' }, byKey);
    expect((await people.manageUsers.change(invited.id, { status: 'active' }, byKey)).status).toBe('invited');
  });
});
