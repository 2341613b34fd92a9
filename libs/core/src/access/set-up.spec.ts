import { describe, expect, it } from '@jest/globals';
import { FakePeople } from '@footnote/testing';
import { accessLimits } from './access.limits.ts';

async function opened() {
  const people = new FakePeople();
  const link = await people.setUp.createLink();
  const request = {
    secret: link?.secret ?? '',
    name: 'Ada@Example.org',
    displayName: 'Ada',
    password: people.password,
  };
  return { people, request };
}

describe('setting up', () => {
  it('makes the first admin once, of two who try at the same time one', async () => {
    const { people, request } = await opened();
    const eve = { ...request, name: 'eve@example.org' };
    const outcomes = await Promise.allSettled([people.setUp.run(request), people.setUp.run(eve)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await people.users.countAdmins()).toBe(1);
    expect(await people.setUp.createLink()).toBeNull();
    await expect(people.setUp.run(request)).rejects.toMatchObject({ code: 'link-not-valid' });
  });

  it('leaves the link good after a weak password, and not after a day or a newer link', async () => {
    const { people, request } = await opened();
    const weak = { ...request, password: 'ada' };
    await expect(people.setUp.run(weak)).rejects.toMatchObject({
      code: 'weak-password',
      issues: [{ path: 'password' }],
    });
    const newer = await people.setUp.createLink();
    await expect(people.setUp.run(request)).rejects.toMatchObject({ code: 'link-not-valid' });
    const late = { ...request, secret: newer?.secret ?? '' };
    people.clock.advance(accessLimits.setUpLinkMsMax);
    await expect(people.setUp.run(late)).rejects.toMatchObject({ code: 'link-not-valid' });
  });

  it('takes no other link, and lets an admin in again who was suspended', async () => {
    const { people, request } = await opened();
    const ada = await people.join('ada@example.org');
    await people.users.update(ada.id, { status: 'suspended' });
    const other = await people.passwordLinks.create((await people.join('eve@example.org')).id);
    await expect(people.setUp.run({ ...request, secret: other.secret })).rejects.toMatchObject({
      code: 'link-not-valid',
    });
    expect(await people.setUp.run(request)).toMatchObject({ id: ada.id, role: 'admin', status: 'active' });
  });
});

describe('a password link', () => {
  it('works once within three days, for somebody who may sign in', async () => {
    const people = new FakePeople();
    const user = await people.manageUsers.create({ kind: 'person', name: 'ana@example.org', role: 'reader' });
    const { secret } = await people.passwordLinks.create(user.id);
    expect((await people.passwordLinks.open(secret)).user?.name).toBe('ana@example.org');
    expect((await people.passwordLinks.setPassword(secret, people.password)).status).toBe('active');
    await expect(people.passwordLinks.open(secret)).rejects.toMatchObject({ code: 'link-not-valid' });

    const late = await people.passwordLinks.create(user.id);
    people.clock.advance(accessLimits.passwordLinkMsMax);
    await expect(people.passwordLinks.open(late.secret)).rejects.toMatchObject({ code: 'link-not-valid' });

    const lost = await people.passwordLinks.create(user.id);
    await people.users.update(user.id, { status: 'suspended' });
    await expect(people.passwordLinks.open(lost.secret)).rejects.toMatchObject({ code: 'link-not-valid' });
    await expect(people.passwordLinks.create(user.id)).rejects.toMatchObject({ code: 'no-password' });
  });
});
