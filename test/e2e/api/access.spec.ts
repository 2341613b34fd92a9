import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createFootnoteClient, type FootnoteClient, type Scope } from '@footnote/contracts';
import { sendRaw } from '../../support/send-raw.ts';
import { startFootnote, type RunningFootnote } from '../../support/start-footnote.ts';

const adminKey = 'an-admin-key-of-more-than-32-characters';
const marker = 'vermilion-otter';
let footnote: RunningFootnote;
let admin: FootnoteClient;
let restrictedId: string;

beforeAll(async () => {
  footnote = await startFootnote({ environment: { FOOTNOTE_ADMIN_KEY: adminKey } });
  admin = createFootnoteClient({ baseUrl: footnote.url, apiKey: adminKey });
  await admin.putSource('hr', { title: 'HR' });
  const document = {
    source: 'hr',
    externalId: 'bands.md',
    text: `# Salary bands\n\nThe salary band of the ${marker} is 50,000 EUR.`,
  };
  const received = await admin.receiveDocument(
    { ...document, access: { groups: ['hr'], users: ['boss@example.org'] } },
    { wait: true },
  );
  restrictedId = received.documentId;
}, 90_000);

afterAll(() => footnote.stop());

async function keyFor(user: string, groups: string[], scopes: Scope[] = ['search', 'answer']): Promise<FootnoteClient> {
  const { key } = await admin.createApiKey({ name: user, user, groups, scopes });
  return createFootnoteClient({ baseUrl: footnote.url, apiKey: key });
}

/** Everything that a client can be shown of a document, in one text. */
async function everythingSeenBy(client: FootnoteClient): Promise<string> {
  const search = await Promise.all(
    (['hybrid', 'lexical', 'semantic'] as const).map((mode) => client.search({ query: `salary band ${marker}`, mode })),
  );
  const answer = await client.answer({ question: 'What is the salary band of the otter?' });
  const list = await client.listDocuments();
  const shown = [
    ...search.map(({ results, facets }) => ({ results, facets })),
    { ...answer, question: '', standaloneQuestion: '' },
    list,
  ];
  return JSON.stringify(shown);
}

describe('a restricted document', () => {
  it('is seen by its group and its users', async () => {
    for (const [user, groups] of [
      ['ana@example.org', ['hr']],
      ['boss@example.org', []],
    ] as const) {
      expect(await everythingSeenBy(await keyFor(user, [...groups]))).toContain(marker);
    }
  });

  it.each([
    ['an outsider', 'eve@example.org', ['sales']],
    ['somebody with a hostile group', 'eve@example.org', ["hr' OR '1'='1", '', '*', 'HR']],
    ['somebody with a hostile name', "boss@example.org' OR 'a'='a", []],
  ])('is invisible to %s, alike to one that is not there', async (_name, user, groups) => {
    const outsider = await keyFor(
      user,
      groups.filter((group) => group !== ''),
    );
    expect(await everythingSeenBy(outsider)).not.toMatch(new RegExp(`${marker}|Salary|bands`));
    for (const route of ['', '/text', '/original', '/versions']) {
      const { key } = await admin.createApiKey({ name: 'x', user, groups: ['sales'], scopes: ['search', 'answer'] });
      const headers = { authorization: `Bearer ${key}` };
      const forbidden = await sendRaw(`${footnote.url}/api/v1/documents/${restrictedId}${route}`, { headers });
      const absent = await sendRaw(`${footnote.url}/api/v1/documents/doc_absent${route}`, { headers });
      const withoutId = (text: string) => text.replace(/"requestId":"[^"]*"/, '');
      expect([forbidden.status, withoutId(forbidden.text)]).toEqual([absent.status, withoutId(absent.text)]);
    }
  });

  it('shows its text not even to the admin, who may manage it', async () => {
    expect((await admin.getDocument(restrictedId)).status).toBe('ready');
    await expect(admin.getDocumentText(restrictedId)).rejects.toMatchObject({ status: 404 });
    expect((await admin.search({ query: marker })).results).toEqual([]);
  });

  it('is gone for a group from the reply to its new access on, also from old answers', async () => {
    const ana = await keyFor('ana2@example.org', ['hr']);
    const answer = await ana.answer({ question: `What is the salary band of the ${marker}?` });
    expect(answer.text).toContain('50,000');
    await admin.patchDocument(restrictedId, { access: { groups: ['board'] } });
    expect((await ana.search({ query: marker })).results).toEqual([]);
    expect((await ana.getAnswer(answer.id)).text).not.toContain('50,000');
    await admin.patchDocument(restrictedId, { access: { groups: ['hr'], users: ['boss@example.org'] } });
    expect((await ana.search({ query: marker })).results.length).toBeGreaterThan(0);
  });

  it('is left out of an answer for an audience that may not read it', async () => {
    const ana = await keyFor('ana3@example.org', ['hr', 'sales']);
    const question = `What is the salary band of the ${marker}?`;
    expect((await ana.answer({ question, audience: { groups: ['sales'] } })).outcome).toBe('abstained');
    expect((await ana.answer({ question, audience: { groups: ['hr'] } })).outcome).toBe('answered');
  });
});

describe('a key', () => {
  it('does only what its scopes say', async () => {
    const searcher = await keyFor('sam@example.org', [], ['search']);
    await expect(searcher.answer({ question: 'why?' })).rejects.toMatchObject({ status: 403 });
    await expect(searcher.putSource('x', {})).rejects.toMatchObject({ status: 403 });
    await expect(searcher.listApiKeys()).rejects.toMatchObject({ status: 403 });
    await expect(searcher.deleteDocument(restrictedId)).rejects.toMatchObject({ status: 403 });
    expect((await searcher.search({ query: 'anything' })).results).toEqual([]);
  });

  it('is shown once, and is worth nothing once it is revoked', async () => {
    const { id, key } = await admin.createApiKey({ name: 'short', user: 'u@example.org', scopes: ['search'] });
    expect(JSON.stringify(await admin.listApiKeys())).not.toContain(key);
    await admin.deleteApiKey(id);
    const client = createFootnoteClient({ baseUrl: footnote.url, apiKey: key });
    await expect(client.search({ query: 'a' })).rejects.toMatchObject({ status: 401 });
  });

  it('shows an answer only to who asked', async () => {
    const ana = await keyFor('ana4@example.org', ['hr']);
    const eve = await keyFor('eve4@example.org', ['hr']);
    const answer = await ana.answer({ question: `What is the salary band of the ${marker}?` });
    await expect(eve.getAnswer(answer.id)).rejects.toMatchObject({ status: 404 });
    await expect(eve.sendFeedback(answer.id, { helpful: true })).rejects.toMatchObject({ status: 404 });
  });
});

describe('the list of sources', () => {
  it('names to a reader of its default access only what concerns them', async () => {
    const defaultAccess = { groups: ['hr', 'board'], users: ['boss@example.org', 'ana5@example.org'] };
    await admin.putSource('minutes', { defaultAccess });
    const seenBy = async (client: FootnoteClient) =>
      (await client.listSources()).items.find(({ id }) => id === 'minutes')?.defaultAccess;
    const ana = await keyFor('ana5@example.org', ['hr'], ['search']);
    expect(await seenBy(ana)).toEqual({ everyone: false, groups: ['hr'], users: ['ana5@example.org'] });
    expect(await seenBy(admin)).toEqual({ everyone: false, ...defaultAccess });
  });
});

describe('an answer', () => {
  it('is shown to a reviewer, who needs no other scope', async () => {
    const ana = await keyFor('ana6@example.org', ['hr']);
    const { id } = await ana.answer({ question: `What is the salary band of the ${marker}?` });
    const reviewer = await keyFor('rita@example.org', [], ['review']);
    const seen = await reviewer.getAnswer(id);
    expect(seen.id).toBe(id);
    expect(seen.text).not.toContain('50,000');
  });
});

describe('the address', () => {
  it('answers under no foreign name', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const { hostname, port } = new URL(footnote.url);
      request({ hostname, port, path: '/api/v1/sources', headers: { host: 'evil.example' } }, (reply) => {
        reply.resume();
        resolve(reply.statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(403);
  });

  it('puts no document text, question or key into the log', () => {
    for (const secret of [marker, 'salary band', adminKey, '50,000']) expect(footnote.output()).not.toContain(secret);
  });
});
