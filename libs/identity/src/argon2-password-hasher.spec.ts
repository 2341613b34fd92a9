import { describe, expect, it } from '@jest/globals';
import { Argon2PasswordHasher } from './argon2-password-hasher.ts';
import { identityLimits } from './identity.limits.ts';

describe('a hash', () => {
  const hasher = new Argon2PasswordHasher();

  it('fits its password and no other', async () => {
    const hash = await hasher.hash('otter lantern velvet');
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(await hasher.verify('otter lantern velvet', hash)).toBe(true);
    expect(await hasher.verify('otter lantern velveT', hash)).toBe(false);
    expect(await hasher.verify('', hash)).toBe(false);
  });

  it('has a salt of its own', async () => {
    expect(await hasher.hash('the same')).not.toBe(await hasher.hash('the same'));
  });

  it('fits the same characters in another form of Unicode', async () => {
    expect(await hasher.verify('cafe\u0301 noir', await hasher.hash('caf\u00e9 noir'))).toBe(true);
  });

  /** Of the reference implementation: `echo -n password | argon2 somesalt -id -t 2 -m 16 -p 1`. */
  it('of another program and another cost is verified', async () => {
    const hash = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
    expect(await hasher.verify('password', hash)).toBe(true);
    expect(await hasher.verify('passwore', hash)).toBe(false);
  });

  it('that is none of ours is an error which does not repeat it', async () => {
    await expect(hasher.verify('a', '$2b$10$abcdefg')).rejects.toThrow(
      /^A stored password hash is not an Argon2id hash.$/,
    );
  });
});

describe('many sign-ins at once', () => {
  it('wait in line, and are refused beyond it', async () => {
    const hasher = new Argon2PasswordHasher();
    const { hashesAtOnceMax, hashesWaitingMax } = identityLimits;
    const places = hashesAtOnceMax + hashesWaitingMax;
    const tries = Array.from({ length: places + 1 }, () => hasher.verify('a', null));
    const outcomes = await Promise.allSettled(tries);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(places);
    expect(outcomes.at(-1)).toMatchObject({ reason: { code: 'sign-in-busy', retryAfterSeconds: 5 } });
    expect(await hasher.verify('a', null)).toBe(false);
  });
});
