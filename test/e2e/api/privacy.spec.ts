import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createFootnoteClient } from '@footnote/contracts';
import { startFootnote, type RunningFootnote } from '../../support/start-footnote.ts';
import { invite, setUp, type Visitor } from '../../support/visitor.ts';

const adminKey = 'an-admin-key-of-more-than-32-characters';
const pay = 'Wages are paid on the 25th of every month by bank transfer.';
let footnote: RunningFootnote;
let admin: Visitor;

beforeAll(async () => {
  footnote = await startFootnote({ environment: { FOOTNOTE_AUTH: 'password', FOOTNOTE_ADMIN_KEY: adminKey } });
  admin = await setUp(footnote);
}, 90_000);

afterAll(() => footnote.stop());

/** Somebody who asked about a page that names them alone, said what they thought, and has a key. */
async function somebody(name: string): Promise<{ visitor: Visitor; userId: string; documentId: string; key: string }> {
  const { visitor, userId } = await invite(admin, { name });
  const source = name.split('@')[0] ?? name;
  await admin.client.putSource(source, {});
  const access = { users: [name] };
  const document = { source, externalId: 'pay.md', mediaType: 'text/markdown', text: `# Wages\n\n${pay}`, access };
  const { documentId } = await admin.client.receiveDocument(document, { wait: true });
  const { key } = await visitor.client.createOwnApiKey({ name: 'own', scopes: ['search', 'answer'] });
  const answer = await visitor.client.answer({ question: 'On which day of the month are wages paid?' });
  await visitor.client.sendFeedback(answer.id, { helpful: true, comment: `This is ${name}.` });
  return { visitor, userId, documentId, key };
}

describe('what is held about a person', () => {
  it('is theirs to download, without secrets; the admin gets no text that he may not read', async () => {
    const { visitor, userId, documentId, key } = await somebody('dora@example.org');
    const own = await visitor.client.exportAccount();
    expect(own.user).toMatchObject({ id: userId, name: 'dora@example.org' });
    expect(own.questions).toMatchObject([{ question: 'On which day of the month are wages paid?' }]);
    expect(own.questions[0]?.answer).toContain('25th');
    expect(own).toMatchObject({ feedback: [{ comment: 'This is dora@example.org.' }], readerOf: [documentId] });
    expect(own.logins).toHaveLength(1);
    expect(own.audit.map(({ action }) => action)).toContain('question-asked');
    const byAdmin = await admin.client.exportUser(userId);
    expect(byAdmin.questions).toMatchObject([{ question: own.questions[0]?.question, answer: '', documents: [] }]);
    const texts = JSON.stringify([own, byAdmin]);
    expect(texts).not.toContain(key);
    expect(texts).not.toMatch(/hash"?:"?\$argon|secretHash|passwordHash/i);
    await expect(visitor.client.exportUser(userId)).rejects.toMatchObject({ status: 403 });
    const [entry] = (await admin.client.listAuditEntries({ action: 'user-exported' })).items;
    expect(entry).toMatchObject({ target: userId });
  });

  it('is there for a key of a name that is no user here', async () => {
    const { key } = await admin.client.createApiKey({ name: 'k', user: 'else@example.org', scopes: ['search'] });
    const client = createFootnoteClient({ baseUrl: footnote.url, apiKey: key });
    expect(await client.exportAccount()).toMatchObject({ user: null, apiKeys: [{ user: 'else@example.org' }] });
  });
});

describe('erasing a person', () => {
  it('leaves nothing that leads to the name, opens nothing, and leaves the audit log whole', async () => {
    const name = 'emil@example.org';
    const { visitor, userId, documentId, key } = await somebody(name);
    const { places } = await admin.client.eraseUser(userId);
    const removed = Object.fromEntries(places.map((place) => [place.place, place.removed]));
    expect(removed).toMatchObject({ 'API keys': 1, 'Questions and answers': 1, 'Readers of documents': 1, Logins: 1 });
    await expect(visitor.client.getAccount()).rejects.toMatchObject({ status: 401 });
    const byKey = createFootnoteClient({ baseUrl: footnote.url, apiKey: key });
    await expect(byKey.search({ query: 'wages' })).rejects.toMatchObject({ status: 401 });
    expect((await admin.client.getDocument(documentId)).access).toMatchObject({ everyone: false, users: [] });
    const left = [await admin.client.listUsers(), await admin.client.listApiKeys(), await admin.client.listGroups()];
    const exported = await (await admin.fetch(`${footnote.url}/api/v1/audit/export`)).text();
    expect(JSON.stringify(left) + exported).not.toContain(name);
    expect((await admin.client.checkAudit()).isIntact).toBe(true);
    const [entry] = (await admin.client.listAuditEntries({ action: 'user-erased' })).items;
    expect(entry).toMatchObject({ target: userId });
    await expect(admin.client.eraseUser(userId)).rejects.toMatchObject({ status: 404 });
    // Whoever comes by the same name finds nothing of theirs.
    const again = await invite(admin, { name });
    expect(await again.visitor.client.exportAccount()).toMatchObject({ questions: [], feedback: [], readerOf: [] });
    expect((await again.visitor.client.search({ query: 'wages' })).results).toEqual([]);
  });

  it('is refused for oneself and for the last admin', async () => {
    const { userId: id } = await admin.client.getAccount();
    await expect(admin.client.eraseUser(id ?? '')).rejects.toMatchObject({ problem: { code: 'last-admin' } });
    await invite(admin, { name: 'other-admin@example.org', role: 'admin' });
    await expect(admin.client.eraseUser(id ?? '')).rejects.toMatchObject({ problem: { code: 'own-account' } });
  });
});
