import { describe, expect, it } from '@jest/globals';
import { ZxcvbnPasswordStrength } from './zxcvbn-password-strength.ts';

const strength = new ZxcvbnPasswordStrength();
const knows = ['ana.lima@example.org', 'ana', 'lima', 'example', 'footnote'];

describe('a password', () => {
  it.each(['otter-lantern-82-velvet', 'a long enough passphrase', 'Xq7#vL2p!kRz'])(
    'like %s is strong',
    async (password) => {
      expect(await strength.weaknessOf(password, knows)).toBeNull();
    },
  );

  it.each([
    ['short', /at least 10 characters/],
    ['password12', /commonly used/],
    ['qwertyuiop', /used password/],
    ['aaaaaaaaaaaaaaaaaaaaaaaa', /Repeated characters/],
    ['ana.lima@example.org', /personal/],
    ['footnote2026', /personal|page related/],
  ])('like %s is weak, and why is said in words', async (password, why) => {
    expect(await strength.weaknessOf(password, knows)).toMatch(why);
  });

  it('of any length and shape keeps nobody waiting', async () => {
    const startedAt = performance.now();
    const hostile = '1l!|$5s@4a0o3e7t+'.repeat(58);
    const [weakness] = await Promise.all([strength.weaknessOf(hostile, knows), strength.weaknessOf(hostile, knows)]);
    expect(weakness).toBeNull();
    expect(performance.now() - startedAt).toBeLessThan(10_000);
  });
});
