import { describe, expect, it } from '@jest/globals';
import { toAccess, type Access } from './access.ts';
import { canRead } from './can-read.ts';
import type { Reader } from './subject.ts';

const ana: Reader = { user: 'ana@example.org', groups: ['hr', 'spain'] };
const stranger: Reader = { user: null, groups: [] };
const all: Access = { everyone: true, groups: [], users: [] };

describe('canRead', () => {
  it('lets nobody in where nobody is named', () => {
    const nobody: Access = { everyone: false, groups: [], users: [] };
    expect([canRead(ana, nobody), canRead(stranger, nobody)]).toEqual([false, false]);
  });

  it.each([
    ['everyone', all],
    ['a group', { everyone: false, groups: ['spain'], users: [] }],
    ['a name', { everyone: false, groups: [], users: ['ana@example.org'] }],
  ])('lets a reader in by %s', (_by, access) => {
    expect(canRead(ana, access)).toBe(true);
  });

  it.each([
    ['a group', { groups: ['spain'], users: [] }],
    ['a name', { groups: [], users: ['ana@example.org'] }],
  ])('keeps a reader out who is denied by %s, whatever else is said', (_by, deny) => {
    const access = { everyone: true, groups: ['hr'], users: ['ana@example.org'], deny };
    expect([canRead(ana, access), canRead(stranger, access)]).toEqual([false, true]);
  });

  it('keeps a whole group out of what anybody is denied: a member may be the one', () => {
    const group: Reader = { user: null, groups: ['hr'], isGroup: true };
    const denying: Access = { ...all, deny: { groups: [], users: ['ben@example.org'] } };
    expect([canRead(group, all), canRead(group, denying)]).toEqual([true, false]);
  });
});

describe('toAccess', () => {
  it('leaves out a denial of nobody', () => {
    expect(toAccess({ ...all, deny: { groups: [], users: [] } })).toEqual(all);
  });
});
