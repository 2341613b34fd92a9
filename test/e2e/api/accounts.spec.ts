import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createFootnoteClient } from '@footnote/contracts';
import { startFootnote, type RunningFootnote } from '../../support/start-footnote.ts';
import { goodPassword, invite, setUp, Visitor } from '../../support/visitor.ts';

let footnote: RunningFootnote;
let admin: Visitor;

beforeAll(async () => {
  footnote = await startFootnote({ environment: { FOOTNOTE_AUTH: 'password' } });
  admin = await setUp(footnote);
}, 90_000);

afterAll(() => footnote.stop());

describe('a key of one’s own', () => {
  it('never reads or does more than its owner, also when the owner loses something later', async () => {
    const { visitor, userId } = await invite(admin, { name: 'kim@example.org', role: 'contributor' });
    await admin.client.putGroup('hr', { users: ['Kim@example.org'] });
    for (const beyond of [
      { groups: ['board'], scopes: ['search'] },
      { groups: ['hr'], scopes: ['search', 'admin'] },
    ] as const) {
      const request = { name: 'beyond', groups: [...beyond.groups], scopes: [...beyond.scopes] };
      await expect(visitor.client.createOwnApiKey(request)).rejects.toMatchObject({ status: 400 });
    }
    const { id, key, groups } = await visitor.client.createOwnApiKey({ name: 'own', scopes: ['search', 'ingest'] });
    expect(groups).toEqual(['hr']);
    const byKey = createFootnoteClient({ baseUrl: footnote.url, apiKey: key });
    expect(await byKey.getAccount()).toMatchObject({
      signedInBy: 'api-key',
      userId,
      groups: ['hr'],
      scopes: ['search', 'ingest'],
    });
    await admin.client.patchUser(userId, { role: 'reader' });
    await admin.client.putGroup('hr', { users: [] });
    expect(await byKey.getAccount()).toMatchObject({ groups: [], scopes: ['search'] });
    expect((await visitor.client.listOwnApiKeys()).items).toMatchObject([{ id, name: 'own', user: 'kim@example.org' }]);
    await visitor.client.revokeOwnApiKey(id);
    await expect(byKey.getAccount()).rejects.toMatchObject({ status: 401 });
  });

  it('makes no other key, and is nobody else’s to revoke', async () => {
    const { visitor } = await invite(admin, { name: 'lou@example.org' });
    const own = await visitor.client.createOwnApiKey({ name: 'own', scopes: ['search', 'answer'] });
    const byKey = createFootnoteClient({ baseUrl: footnote.url, apiKey: own.key });
    const request = { name: 'more', scopes: ['search' as const] };
    await expect(byKey.createOwnApiKey(request)).rejects.toMatchObject({ problem: { code: 'login-needed' } });
    await expect(admin.client.revokeOwnApiKey(own.id)).rejects.toMatchObject({ status: 404 });
    expect((await byKey.getAccount()).name).toBe('lou@example.org');
  });
});

describe('a password', () => {
  it('is changed by who knows it, and signs every other browser out', async () => {
    const { visitor } = await invite(admin, { name: 'pat@example.org' });
    const elsewhere = new Visitor(footnote.url);
    await elsewhere.client.signIn({ name: 'pat@example.org', password: goodPassword });
    const next = 'velvet-82-lantern-otter';
    await expect(visitor.client.changePassword({ current: 'wrong-wrong', next })).rejects.toMatchObject({
      problem: { code: 'wrong-current-password' },
    });
    for (const weak of ['short', 'password1234', 'pat@example.org']) {
      await expect(visitor.client.changePassword({ current: goodPassword, next: weak })).rejects.toMatchObject({
        problem: { code: 'weak-password', issues: [{ path: 'next' }] },
      });
    }
    expect((await visitor.client.listLogins()).items).toHaveLength(2);
    await visitor.client.changePassword({ current: goodPassword, next });
    expect((await visitor.client.listLogins()).items).toMatchObject([{ device: 'Chrome on Linux', isCurrent: true }]);
    await expect(elsewhere.client.getAccount()).rejects.toMatchObject({ status: 401 });
    await elsewhere.client.signIn({ name: 'pat@example.org', password: next });
  });
});

describe('a login', () => {
  it('is ended from another browser, and is nobody else’s to end', async () => {
    const { visitor } = await invite(admin, { name: 'max@example.org' });
    const elsewhere = new Visitor(footnote.url);
    await elsewhere.client.signIn({ name: 'max@example.org', password: goodPassword });
    const { items } = await visitor.client.listLogins();
    const other = items.find(({ isCurrent }) => !isCurrent)?.id ?? '';
    await expect(admin.client.endLogin(other)).rejects.toMatchObject({ status: 404 });
    await visitor.client.endLogin(other);
    await expect(elsewhere.client.getAccount()).rejects.toMatchObject({ status: 401 });
    await elsewhere.client.signIn({ name: 'max@example.org', password: goodPassword });
    await visitor.client.endOtherLogins();
    await expect(elsewhere.client.getAccount()).rejects.toMatchObject({ status: 401 });
    expect((await visitor.client.getAccount()).name).toBe('max@example.org');
  });
});
