import { describe, expect, it } from '@jest/globals';
import { FakePeople } from '@footnote/testing';
import { ManageApiKeys } from './manage-api-keys.ts';

async function withKey(user: string) {
  const people = new FakePeople();
  await people.manageGroups.put('hr', { groups: ['hr-spain'] });
  const issued = { name: 'k', user, groups: ['hr-spain', 'board'], scopes: ['search' as const, 'admin' as const] };
  const { key } = await new ManageApiKeys(people.keys, people.clock).issue({ ...issued, expiresAt: null });
  return { people, key };
}

describe('a key', () => {
  it('of an unknown name reads what it states, with the groups that contain that', async () => {
    const { people, key } = await withKey('bot@example.org');
    expect(await people.resolveSubject.byApiKey(key)).toMatchObject({
      id: 'user:bot@example.org',
      groups: ['board', 'hr', 'hr-spain'],
      scopes: ['search', 'admin'],
    });
  });

  it('of a user reads and does no more than that user does now', async () => {
    const { people, key } = await withKey('Ana@example.org');
    await people.join('ana@example.org');
    expect(await people.resolveSubject.byApiKey(key)).toMatchObject({ groups: [], scopes: ['search'] });
    await people.manageGroups.put('hr-spain', { users: ['ana@example.org'] });
    expect(await people.resolveSubject.byApiKey(key)).toMatchObject({ groups: ['hr', 'hr-spain'], scopes: ['search'] });
    expect(await people.resolveSubject.byApiKey(`${key}x`)).toBeNull();
  });

  it('of one’s own is refused what its owner has not, and other keys', async () => {
    const { people, key } = await withKey('bot@example.org');
    const ana = await people.subjectOf(await people.join('ana@example.org'));
    const request = { name: 'own', scopes: ['search' as const], expiresAt: null };
    await expect(people.manageOwnApiKeys.issue({ ...request, groups: ['hr'] }, ana)).rejects.toMatchObject({
      issues: [{ path: 'groups' }],
    });
    await expect(people.manageOwnApiKeys.issue({ ...request, scopes: ['ingest'] }, ana)).rejects.toMatchObject({
      issues: [{ path: 'scopes' }],
    });
    const bot = await people.resolveSubject.byApiKey(key);
    if (bot === null) throw new Error('the key is good');
    await expect(people.manageOwnApiKeys.issue(request, bot)).rejects.toMatchObject({ code: 'login-needed' });
    const { apiKey } = await people.manageOwnApiKeys.issue(request, ana);
    await expect(people.manageOwnApiKeys.revoke(apiKey.id, bot)).rejects.toMatchObject({ code: 'api-key-not-found' });
    await people.manageOwnApiKeys.revoke(apiKey.id, ana);
    expect(await people.manageOwnApiKeys.list(ana)).toEqual([]);
  });
});

describe('somebody whom another service vouches for', () => {
  it('is in the groups of the name, known or not', async () => {
    const { people } = await withKey('bot@example.org');
    await people.manageGroups.put('hr-spain', { users: ['ana@example.org'] });
    expect(await people.resolveSubject.byVouchedName('Ana@Example.org', 'slack:T:U')).toEqual({
      id: 'user:ana@example.org',
      user: 'ana@example.org',
      groups: ['hr', 'hr-spain'],
      scopes: ['search', 'answer'],
      credential: 'slack:T:U',
    });
  });
});
