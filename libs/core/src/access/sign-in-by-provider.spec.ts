import { describe, expect, it } from '@jest/globals';
import { FakeIdentityProvider, FakePeople } from '@footnote/testing';
import { accessLimits } from './access.limits.ts';
import type { ProvidedIdentity } from './identity-provider.ts';

const ana = new FakeIdentityProvider().identity;

function signIn(people: FakePeople, changes: Partial<ProvidedIdentity> = {}, setUpSecret: string | null = null) {
  return people.signInByProvider.run({ identity: { ...ana, ...changes }, setUpSecret, userAgent: undefined });
}

describe('whoever the provider vouches for', () => {
  it('becomes a reader at first, and is the same user from then on, whatever their address becomes', async () => {
    const people = new FakePeople();
    const first = await signIn(people, { email: 'ANA@example.org' });
    expect(first).toMatchObject({ isNew: true, user: { role: 'reader', status: 'active', displayName: 'Ana Lima' } });
    expect(first.user.name).toBe('ana@example.org');
    expect(first.login.idToken).not.toBe(ana.idToken);
    const again = await signIn(people, { email: 'ana.lima@example.org' });
    expect(again).toMatchObject({ isNew: false, user: { id: first.user.id, name: 'ana@example.org' } });
    expect((await signIn(people, { email: null })).user.id).toBe(first.user.id);
  });

  it('is the person who was invited under this address, with what an admin gave them', async () => {
    const people = new FakePeople();
    const invited = await people.manageUsers.create({ kind: 'person', name: 'ana@example.org', role: 'reviewer' });
    const { user, isNew } = await signIn(people);
    expect({ id: user.id, isNew }).toEqual({ id: invited.id, isNew: false });
    expect(await people.users.find(user.id)).toMatchObject({
      ...{ role: 'reviewer', status: 'active', displayName: 'Ana Lima', passwordHash: null },
    });
  });

  it('is in the groups that were claimed last', async () => {
    const people = new FakePeople();
    const { user } = await signIn(people, { groups: ['staff', 'hr', 'hr', 'everyone', ' ', 'x\0', 'a'.repeat(201)] });
    expect((await people.users.find(user.id))?.claimedGroups).toEqual(['hr', 'staff']);
    await signIn(people, { groups: [] });
    expect((await people.users.find(user.id))?.claimedGroups).toEqual([]);
  });

  it('comes in once when two of their browsers are first at the same time', async () => {
    const people = new FakePeople();
    const both = await Promise.all([signIn(people), signIn(people)]);
    expect(new Set(both.map(({ user }) => user.id)).size).toBe(1);
  });
});

describe('nobody comes in', () => {
  it.each([null, '', 'ana', 'ana@', '@example.org', 'a b@example.org', `${'a'.repeat(320)}@example.org`])(
    'by the address %p',
    async (email) => {
      await expect(signIn(new FakePeople(), { email })).rejects.toMatchObject({ code: 'no-verified-email' });
    },
  );

  it('by an address whose user has another account at the provider', async () => {
    const people = new FakePeople();
    await signIn(people);
    await expect(signIn(people, { subject: 'eve' })).rejects.toMatchObject({ code: 'identity-conflict' });
    await expect(signIn(people, { issuer: 'https://login.example.org/', subject: 'ana' })).resolves.toBeDefined();
  });

  it('who is suspended, or no person', async () => {
    const people = new FakePeople();
    const { user } = await signIn(people);
    await people.users.update(user.id, { status: 'suspended' });
    await expect(signIn(people)).rejects.toMatchObject({ code: 'suspended' });
    await people.manageUsers.create({ kind: 'service', name: 'bot@example.org', role: 'admin' });
    const asService = signIn(people, { subject: 'bot', email: 'bot@example.org' });
    await expect(asService).rejects.toMatchObject({ code: 'suspended' });
  });

  it('with more groups than can be kept: one of them may be denied something', async () => {
    const groups = Array.from({ length: accessLimits.claimedGroupsMax + 1 }, (_, index) => `group-${index}`);
    await expect(signIn(new FakePeople(), { groups })).rejects.toMatchObject({ code: 'too-many-claimed-groups' });
  });
});

describe('the set-up link', () => {
  it('makes whoever signs in with it the first admin, once', async () => {
    const people = new FakePeople();
    const secret = (await people.setUp.createLink())?.secret ?? '';
    const { user } = await signIn(people, {}, secret);
    expect(await people.users.find(user.id)).toMatchObject({ role: 'admin', status: 'active' });
    const second = signIn(people, { subject: 'eve', email: 'eve@example.org' }, secret);
    await expect(second).rejects.toMatchObject({ code: 'link-not-valid' });
    expect(await people.users.findByName('eve@example.org')).toBeNull();
  });

  it('is not used up by somebody who is refused', async () => {
    const people = new FakePeople();
    const secret = (await people.setUp.createLink())?.secret ?? '';
    await expect(signIn(people, { email: null }, secret)).rejects.toMatchObject({ code: 'no-verified-email' });
    await expect(people.setUp.open(secret)).resolves.toMatchObject({ purpose: 'setup' });
  });
});
