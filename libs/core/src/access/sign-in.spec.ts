import { describe, expect, it } from '@jest/globals';
import { FakePeople } from '@footnote/testing';
import { accessLimits } from './access.limits.ts';

const minute = 60_000;
const userAgent = undefined;

function attempt(people: FakePeople, name: string, password = 'wrong') {
  return people.signIn.run({ name, password, userAgent });
}

describe('signing in', () => {
  it('takes the name in any case, and signs in with a secret that is kept as a hash alone', async () => {
    const people = new FakePeople();
    await people.join('ana@example.org');
    const { user, login, secret } = await attempt(people, ' ANA@example.org', people.password);
    expect(user.name).toBe('ana@example.org');
    expect(JSON.stringify(login)).not.toContain(secret);
    expect(await people.logins.resolve(secret, { mayRotate: true })).toMatchObject({ nextSecret: null });
  });

  it('does the same work, and fails in the same words, for whoever may not', async () => {
    const people = new FakePeople();
    const suspended = await people.join('sus@example.org');
    await people.users.update(suspended.id, { status: 'suspended' });
    await people.manageUsers.create({ kind: 'person', name: 'new@example.org', role: 'reader' });
    await people.manageUsers.create({ kind: 'service', name: 'crawler', role: 'reader' });
    for (const name of ['sus@example.org', 'new@example.org', 'crawler', 'nobody@example.org']) {
      const before = people.hasher.verifications;
      await expect(attempt(people, name, people.password)).rejects.toMatchObject({ code: 'wrong-name-or-password' });
      expect(people.hasher.verifications).toBe(before + 1);
    }
  });
});

describe('the lock', () => {
  it.each(['ana@example.org', 'nobody@example.org'])('closes the name %s for longer and longer', async (name) => {
    const people = new FakePeople();
    await people.join('ana@example.org');
    for (let count = 0; count < accessLimits.signInFailuresMax; count += 1) {
      await expect(attempt(people, name)).rejects.toMatchObject({ code: 'wrong-name-or-password' });
    }
    for (const minutes of [1, 2, 4, 8, 15, 15]) {
      await expect(attempt(people, name, people.password)).rejects.toMatchObject({
        code: 'sign-in-locked',
        retryAfterSeconds: minutes * 60,
      });
      people.clock.advance(minutes * minute);
      await expect(attempt(people, name)).rejects.toMatchObject({ code: 'wrong-name-or-password' });
    }
  });

  it('looks at no more passwords of many at once than of as many one after another', async () => {
    const people = new FakePeople();
    await people.join('ana@example.org');
    const tries = await Promise.allSettled(Array.from({ length: 50 }, () => attempt(people, 'ana@example.org')));
    expect(tries.map(({ status }) => status)).not.toContain('fulfilled');
    expect(people.hasher.verifications).toBe(accessLimits.signInFailuresMax);
    people.clock.advance(accessLimits.signInLockMsMax);
    await Promise.allSettled(Array.from({ length: 50 }, () => attempt(people, 'ana@example.org')));
    expect(people.hasher.verifications).toBe(accessLimits.signInFailuresMax + 1);
  });

  it('opens by a success, by a new link, and by itself after a day', async () => {
    const people = new FakePeople();
    const ana = await people.join('ana@example.org');
    const fail = async (times: number) => {
      for (let count = 0; count < times; count += 1) await attempt(people, 'ana@example.org').catch(() => undefined);
    };
    await fail(4);
    await attempt(people, 'ana@example.org', people.password);
    await fail(4);
    await attempt(people, 'ana@example.org', people.password);
    await fail(5);
    const { secret } = await people.passwordLinks.create(ana.id);
    await people.passwordLinks.setPassword(secret, people.password);
    await attempt(people, 'ana@example.org', people.password);
    await fail(4);
    people.clock.advance(accessLimits.signInFailuresMsMax + 1);
    await fail(4);
    await attempt(people, 'ana@example.org', people.password);
  });
});
