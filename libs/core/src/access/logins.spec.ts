import { describe, expect, it } from '@jest/globals';
import { FakePeople } from '@footnote/testing';
import { accessLimits } from './access.limits.ts';

const hour = 60 * 60_000;
const from = { userAgent: undefined };
const rotating = { mayRotate: true };

async function signedIn() {
  const people = new FakePeople();
  const user = await people.join('ana@example.org');
  return { people, user, ...(await people.logins.create(user, from)) };
}

describe('a login', () => {
  it('ends after twelve hours without use', async () => {
    const { people, secret } = await signedIn();
    people.clock.advance(11 * hour);
    expect(await people.logins.resolve(secret, { mayRotate: false })).not.toBeNull();
    people.clock.advance(11 * hour);
    expect(await people.logins.resolve(secret, { mayRotate: false })).not.toBeNull();
    people.clock.advance(12 * hour);
    expect(await people.logins.resolve(secret, { mayRotate: false })).toBeNull();
  });

  it('ends after a week of whatever use', async () => {
    const { people, user, ...first } = await signedIn();
    let { secret } = first;
    for (let hours = 0; hours < 7 * 24 - 6; hours += 6) {
      people.clock.advance(6 * hour);
      secret = (await people.logins.resolve(secret, rotating))?.nextSecret ?? 'none';
    }
    expect(secret).not.toBe('none');
    expect(await people.logins.list(user.id)).toHaveLength(1);
    people.clock.advance(6 * hour);
    expect(await people.logins.resolve(secret, rotating)).toBeNull();
    expect(await people.logins.list(user.id)).toEqual([]);
  });

  it('gets one new secret an hour, and the one before counts a minute longer', async () => {
    const { people, secret } = await signedIn();
    people.clock.advance(hour);
    expect(await people.logins.resolve(secret, { mayRotate: false })).toMatchObject({ nextSecret: null });
    const both = await Promise.all([people.logins.resolve(secret, rotating), people.logins.resolve(secret, rotating)]);
    const secrets = both.map((resolved) => resolved?.nextSecret).filter((next) => typeof next === 'string');
    expect(secrets).toHaveLength(1);
    people.clock.advance(accessLimits.previousSecretMsMax - 1);
    expect(await people.logins.resolve(secret, rotating)).toMatchObject({ nextSecret: null });
    people.clock.advance(1);
    expect(await people.logins.resolve(secret, rotating)).toBeNull();
    expect(await people.logins.resolve(secrets[0] ?? '', rotating)).not.toBeNull();
  });

  it('is worth nothing once its user is suspended, and nobody else ends it', async () => {
    const { people, user, login, secret } = await signedIn();
    const eve = await people.join('eve@example.org');
    await expect(people.logins.end(login.id, eve.id)).rejects.toMatchObject({ code: 'login-not-found' });
    await people.users.update(user.id, { status: 'suspended' });
    expect(await people.logins.resolve(secret, rotating)).toBeNull();
  });

  it('gives way to a new one when there are very many', async () => {
    const { people, user, secret } = await signedIn();
    for (let count = 0; count < accessLimits.loginsOfUserMax; count += 1) {
      people.clock.advance(1_000);
      await people.logins.create(user, from);
    }
    expect(await people.logins.list(user.id)).toHaveLength(accessLimits.loginsOfUserMax);
    expect(await people.logins.resolve(secret, rotating)).toBeNull();
  });
});
