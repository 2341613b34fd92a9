import { describe, expect, it } from '@jest/globals';
import { readDisplayName, readEmail, readGroups, type Claims } from './read-claims.ts';

const from = (idToken: Claims, userinfo: Claims = {}) => ({ idToken, userinfo });
const email = 'ana@example.org';

describe('the e-mail address', () => {
  it('counts when the provider has verified it, or says nothing about that', () => {
    for (const email_verified of [true, 'true', undefined, null]) {
      expect(readEmail(from({ email, email_verified }))).toBe(email);
    }
    expect(readEmail(from({}, { email }))).toBe(email);
  });

  it('does not count otherwise, whichever reply says so', () => {
    for (const email_verified of [false, 'false', 0, 'no', {}]) {
      expect(readEmail(from({ email, email_verified }))).toBeNull();
      expect(readEmail(from({ email, email_verified: true }, { email, email_verified }))).toBeNull();
    }
    expect(readEmail(from({}))).toBeNull();
    expect(readEmail(from({ email: ['ana@example.org'] }))).toBeNull();
  });
});

describe('the groups', () => {
  it('are the texts of the claim, of the ID token before userinfo', () => {
    expect(readGroups(from({ groups: ['hr', 7, null, 'staff'] }), 'groups')).toEqual(['hr', 'staff']);
    expect(readGroups(from({}, { roles: 'hr' }), 'roles')).toEqual(['hr']);
    expect(readGroups(from({ groups: ['hr'] }, { groups: ['staff'] }), 'groups')).toEqual(['hr']);
    expect(readGroups(from({}), 'groups')).toEqual([]);
  });

  it('are not none when the provider only says where they are', () => {
    const elsewhere = { _claim_names: { groups: 'src1' }, _claim_sources: { src1: { endpoint: 'https://x.example' } } };
    expect(() => readGroups(from(elsewhere), 'groups')).toThrow('too-many-claimed-groups');
    expect(readGroups(from(elsewhere), 'roles')).toEqual([]);
  });
});

describe('the name', () => {
  it('is a text that says something', () => {
    expect(readDisplayName(from({ name: '  ' }, { name: 'Ana Lima' }))).toBe('Ana Lima');
    expect(readDisplayName(from({ name: 7 }))).toBeNull();
  });
});
