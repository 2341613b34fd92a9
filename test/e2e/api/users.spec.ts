import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createFootnoteClient } from '@footnote/contracts';
import { startFootnote, type RunningFootnote } from '../../support/start-footnote.ts';
import { goodPassword, invite, secretOf, setUp, Visitor } from '../../support/visitor.ts';

const adminKey = 'an-admin-key-of-more-than-32-characters';
let footnote: RunningFootnote;
let admin: Visitor;

beforeAll(async () => {
  footnote = await startFootnote({ environment: { FOOTNOTE_AUTH: 'password', FOOTNOTE_ADMIN_KEY: adminKey } });
  admin = await setUp(footnote);
}, 90_000);

afterAll(() => footnote.stop());

function withKey(apiKey: string) {
  return createFootnoteClient({ baseUrl: footnote.url, apiKey });
}

describe('an invitation', () => {
  it('works once, and a newer one puts an end to it', async () => {
    const { user, link } = await admin.client.createUser({ kind: 'person', name: 'Ines@Example.org' });
    expect(user).toMatchObject({ name: 'ines@example.org', status: 'invited', role: 'reader' });
    const newer = await admin.client.createPasswordLink(user.id);
    const visitor = new Visitor(footnote.url);
    await expect(visitor.client.openLink(secretOf(link?.url))).rejects.toMatchObject({ status: 404 });
    const secret = secretOf(newer.url);
    expect(await visitor.client.openLink(secret)).toMatchObject({ purpose: 'password', name: 'ines@example.org' });
    await visitor.client.setPassword({ secret, password: goodPassword });
    expect(await visitor.client.getAccount()).toMatchObject({ name: 'ines@example.org', scopes: ['search', 'answer'] });
    await expect(visitor.client.setPassword({ secret, password: goodPassword })).rejects.toMatchObject({
      problem: { code: 'link-not-valid' },
    });
    expect(newer.url.startsWith(`${footnote.url}/password#`)).toBe(true);
    expect(footnote.output()).not.toContain(secret);
  });

  it('is not made twice for one name, nor for a service account', async () => {
    await admin.client.createUser({ kind: 'person', name: 'twice@example.org' });
    await expect(admin.client.createUser({ kind: 'person', name: 'Twice@example.org' })).rejects.toMatchObject({
      problem: { code: 'user-exists' },
    });
    const { user, link } = await admin.client.createUser({ kind: 'service', name: 'importer' });
    expect(link).toBeNull();
    await expect(admin.client.createPasswordLink(user.id)).rejects.toMatchObject({ problem: { code: 'no-password' } });
  });
});

describe('a role', () => {
  it('says what its holder may do, from the next request on', async () => {
    const { visitor, userId } = await invite(admin, { name: 'rolf@example.org' });
    await expect(visitor.client.putSource('rolf', {})).rejects.toMatchObject({ problem: { code: 'missing-scope' } });
    await admin.client.patchUser(userId, { role: 'contributor' });
    await visitor.client.putSource('rolf', {});
    await expect(visitor.client.listUsers()).rejects.toMatchObject({ status: 403 });
    await admin.client.patchUser(userId, { role: 'admin' });
    expect((await visitor.client.listUsers({ text: 'ROLF' })).items.map(({ name }) => name)).toEqual([
      'rolf@example.org',
    ]);
    await admin.client.patchUser(userId, { role: 'reader' });
    await expect(visitor.client.listUsers()).rejects.toMatchObject({ status: 403 });
  });
});

describe('a suspension', () => {
  it('ends every way in at once', async () => {
    const { visitor, userId } = await invite(admin, { name: 'sus@example.org' });
    const own = await visitor.client.createOwnApiKey({ name: 'own', scopes: ['search'] });
    const given = await admin.client.createApiKey({ name: 'given', user: 'SUS@example.org', scopes: ['search'] });
    for (const { key } of [own, given]) await withKey(key).search({ query: 'a' });
    await admin.client.patchUser(userId, { status: 'suspended' });
    await expect(visitor.client.getAccount()).rejects.toMatchObject({ status: 401 });
    for (const { key } of [own, given]) {
      await expect(withKey(key).search({ query: 'a' })).rejects.toMatchObject({ status: 401 });
    }
    const again = new Visitor(footnote.url);
    const request = { name: 'sus@example.org', password: goodPassword };
    await expect(again.client.signIn(request)).rejects.toMatchObject({ problem: { code: 'wrong-name-or-password' } });
    await admin.client.patchUser(userId, { status: 'active' });
    await expect(visitor.client.getAccount()).rejects.toMatchObject({ status: 401 });
    await again.client.signIn(request);
    await withKey(own.key).search({ query: 'a' });
  });

  it('is for others: nobody suspends themselves, and one admin stays', async () => {
    const { items } = await admin.client.listUsers({ text: 'ada@' });
    const id = items[0]?.id ?? '';
    for (const changes of [{ status: 'suspended' }, { role: 'reader' }] as const) {
      for (const client of [admin.client, withKey(adminKey)]) {
        await expect(client.patchUser(id, changes)).rejects.toMatchObject({ problem: { code: 'last-admin' } });
      }
    }
    await invite(admin, { name: 'second@example.org', role: 'admin' });
    await expect(admin.client.patchUser(id, { status: 'suspended' })).rejects.toMatchObject({
      problem: { code: 'own-account' },
    });
  });
});
