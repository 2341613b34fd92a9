import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contractLimits, createFootnoteClient, type FootnoteClient, type Scope } from '@footnote/contracts';
import { postJson } from '../support/send-raw.ts';
import { startFootnote, type RunningFootnote } from '../support/start-footnote.ts';
import { adminKey } from './support/cast.ts';

/** What readers learn from what is beside the documents: lists, counts, repeats, answers of others. */
let footnote: RunningFootnote;
let admin: FootnoteClient;
const question = 'How much may a hotel night cost?';

beforeAll(async () => {
  footnote = await startFootnote({ environment: { FOOTNOTE_ADMIN_KEY: adminKey } });
  admin = createFootnoteClient({ baseUrl: footnote.url, apiKey: adminKey });
  await admin.putSource('handbook', { title: 'Handbook', defaultAccess: { everyone: true } });
  await receive('handbook', 'travel.md', 'On business trips a hotel night may cost up to 140 euros.');
  await receive('handbook', 'office.md', 'The office opens at eight.');
}, 90_000);

afterAll(() => footnote.stop());

function receive(source: string, externalId: string, text: string) {
  return admin.receiveDocument({ source, externalId, text: `# ${externalId}\n\n${text}` }, { wait: true });
}

async function keyOf(user: string, groups: string[], scopes: Scope[] = ['search', 'answer']): Promise<string> {
  return (await admin.createApiKey({ name: user, user, groups, scopes })).key;
}

async function clientOf(user: string, groups: string[] = []): Promise<FootnoteClient> {
  return createFootnoteClient({ baseUrl: footnote.url, apiKey: await keyOf(user, groups) });
}

/** All that this reader is shown beside the texts, without what changes from one request to the next. */
async function countedBy(client: FootnoteClient): Promise<unknown> {
  const modes = ['hybrid', 'lexical', 'semantic'] as const;
  const searched = await Promise.all(modes.map((mode) => client.search({ query: 'hotel night euros', mode })));
  return {
    searched: searched.map(({ query, facets, nextCursor, results }) => {
      return { query, facets, nextCursor, found: results.map(({ externalId }) => externalId) };
    }),
    documents: (await client.listDocuments()).items.map(({ externalId }) => externalId),
    sources: (await client.listSources()).items,
  };
}

describe('case 18: counts and lists', () => {
  it('are those of an index in which only the readable documents are', async () => {
    const eve = await clientOf('eve@example.org', ['sales']);
    const alone = await countedBy(eve);
    await admin.putSource('board', { title: 'Merger with Vermilion', defaultAccess: { groups: ['board'] } });
    await receive('board', 'hotel.md', 'The board pays 900 euros for a hotel night.');
    await receive('board', 'night.md', 'Each hotel night in euros: 900.');
    await receive('handbook', 'secret.md', 'A hotel night of 700 euros.').then(({ documentId }) =>
      admin.patchDocument(documentId, { access: { groups: ['board'] } }),
    );
    expect(await countedBy(eve)).toEqual(alone);
    const bea = JSON.stringify(await countedBy(await clientOf('bea@example.org', ['board'])));
    for (const seen of ['Merger with Vermilion', 'night.md', 'secret.md']) expect(bea).toContain(seen);
  });
});

describe('case 19: one question of two readers', () => {
  it('is answered to each from their own documents, whoever asked before', async () => {
    const asked = async (client: FootnoteClient) => {
      const { sentences, citations, related, unconfirmed } = await client.answer({ question });
      return {
        text: JSON.stringify({ sentences, unconfirmed, related }),
        cited: citations.map(({ source }) => source),
      };
    };
    const bea = await clientOf('bea@example.org', ['board']);
    const eve = await clientOf('eve@example.org', ['sales']);
    const ofBea = await asked(bea);
    expect(ofBea.text).toMatch(/[79]00/);
    const ofEve = await asked(eve);
    expect(ofEve.text).not.toMatch(/[79]00|board|secret/);
    expect(ofEve.cited).toEqual(['handbook']);
    expect((await asked(eve)).text).not.toMatch(/[79]00/);
  });
});

describe('case 14: a repeated Idempotency-Key', () => {
  it('of somebody else is a first request', async () => {
    const headers = async (user: string, groups: string[]) => ({
      authorization: `Bearer ${await keyOf(user, groups)}`,
      'idempotency-key': 'the-same-key',
    });
    const url = `${footnote.url}/api/v1/answers`;
    const ofBea = await postJson(url, { question }, await headers('bea@example.org', ['board']));
    expect(ofBea.text).toMatch(/[79]00/);
    const ofEve = await postJson(url, { question }, await headers('eve@example.org', ['sales']));
    expect(ofEve.status).toBe(200);
    expect(ofEve.headers.get('idempotent-replay')).toBeNull();
    expect(ofEve.text).not.toMatch(/[79]00/);
  });
});

describe('case 21: the groups of a subject', () => {
  it.each([
    ['none', []],
    [
      'as many as there may be',
      Array.from({ length: contractLimits.accessEntriesMax }, (_, index) => `group-${index}`),
    ],
    ['ones that look like conditions', ["x' OR '1'='1", 'board%', '*', 'everyone', 'BOARD', 'board ']],
  ])('%s, open nothing but what is for everyone', async (_name, groups) => {
    const reader = await clientOf('zoe@example.org', groups);
    const seen = JSON.stringify(await countedBy(reader));
    expect(seen).toContain('travel.md');
    expect(seen).not.toMatch(/board|secret/);
  });

  it('more of them than there may be are refused by their number', async () => {
    const groups = Array.from({ length: contractLimits.accessEntriesMax + 1 }, (_, index) => `group-${index}`);
    const request = { name: 'many', user: 'zoe@example.org', groups, scopes: ['search'] };
    const reply = await postJson(`${footnote.url}/api/v1/api-keys`, request, { authorization: `Bearer ${adminKey}` });
    expect(reply.status).toBe(400);
  });
});
