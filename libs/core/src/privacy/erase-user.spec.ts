import { describe, expect, it } from '@jest/globals';
import { canRead } from '@footnote/core';
import { buildFeedback, buildSubject, FakePrivacy } from '@footnote/testing';

const admin = buildSubject({ user: null, credential: 'key:key_admin' });

describe('erasing a user', () => {
  it('leaves nothing that leads to the name, but for denials, and keeps what reviewers taught', async () => {
    const scene = new FakePrivacy();
    const { people, footnote, eraseUser } = scene;
    const { answers, reviews } = footnote;
    const eva = await people.join('eva@example.org');
    await people.logins.create(eva, { userAgent: undefined });
    const own = { name: 'own', scopes: ['search' as const], expiresAt: null };
    const { key } = await people.manageOwnApiKeys.issue(own, await people.subjectOf(eva));
    await people.groups.put({ id: 'hr', title: 'HR', users: [eva.name], groups: [], updatedAt: new Date() });
    const [plain, approved, others] = [
      await scene.ask('user:eva@example.org'),
      await scene.ask('user:eva@example.org'),
      await scene.ask('user:ben'),
    ];
    await scene.approve(approved);
    await scene.approve(others, 'user:eva@example.org');
    await answers.putFeedback(buildFeedback({ answerId: others.id, givenBy: 'user:eva@example.org', comment: 'Eva!' }));

    const { userId, places } = await eraseUser.run(eva.id, admin);
    expect(userId).toBe(eva.id);
    expect(Object.fromEntries(places.map(({ place, removed, kept }) => [place, [removed, kept]]))).toEqual({
      Logins: [1, 0],
      'API keys': [1, 0],
      'Memberships of groups': [1, 0],
      'Questions and answers': [1, 1],
      Feedback: [0, 1],
      'Review decisions': [0, 1],
      'Replies kept for repeated requests': [0, 0],
      'Readers of sources': [0, 0],
      'Readers of documents': [0, 0],
      'Denials, by name': [0, 0],
      'Profile and one-time links': [1, 0],
    });
    expect(await people.resolveSubject.byApiKey(key)).toBeNull();
    expect(await answers.find(plain.id)).toBeNull();
    const held = [await answers.find(approved.id), answers.feedback, await reviews.listActiveDecisions()];
    expect(JSON.stringify(held)).not.toMatch(/eva/i);
    expect(await answers.find(approved.id)).toMatchObject({ askedBy: `erased:${eva.id}` });
    await expect(eraseUser.run(eva.id, admin)).rejects.toMatchObject({ code: 'user-not-found' });
  });

  it('takes the name out of what may be read, and opens nothing', async () => {
    const { people, footnote, eraseUser } = new FakePrivacy();
    const eva = await people.join('eva@example.org');
    const readers = { everyone: false, groups: [], users: [eva.name] };
    await footnote.putSource.run('hr', { defaultAccess: readers });
    const inherited = await footnote.receiveAndIndex({
      source: 'hr',
      text: '# Pay\n\nPay is high.',
      access: null,
    });
    const denied = await footnote.receiveAndIndex({
      text: '# Plan\n\nThe plan.',
      access: { everyone: true, groups: [], users: [], deny: { groups: [], users: [eva.name] } },
    });
    const accessOf = async (id: string) => (await footnote.stores.documents.find(id))?.access;
    const deniedBefore = await accessOf(denied.documentId);
    const { places } = await eraseUser.run(eva.id, admin);
    expect(places).toContainEqual({ place: 'Denials, by name', removed: 0, kept: 1 });
    expect(await accessOf(denied.documentId)).toEqual(deniedBefore);
    expect((await accessOf(inherited.documentId))?.users).not.toContain(eva.name);
    expect((await footnote.stores.sources.find('hr'))?.defaultAccess).toEqual({ ...readers, users: [] });
    const again = { user: eva.name, groups: [] };
    for (const { documentId } of [inherited, denied]) {
      const access = (await accessOf(documentId)) ?? readers;
      expect([canRead(again, access), documentId]).toEqual([false, documentId]);
    }
  });

  it('is refused for the last admin and for oneself', async () => {
    const { people, eraseUser } = new FakePrivacy();
    const ada = await people.join('ada@example.org', 'admin');
    await expect(eraseUser.run(ada.id, admin)).rejects.toMatchObject({ code: 'last-admin' });
    await people.join('eve@example.org', 'admin');
    await expect(eraseUser.run(ada.id, await people.subjectOf(ada))).rejects.toMatchObject({ code: 'own-account' });
  });
});
