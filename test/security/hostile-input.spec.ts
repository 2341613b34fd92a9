import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contractLimits, createFootnoteClient, type FootnoteClient } from '@footnote/contracts';
import { sendExactly } from '../support/send-exactly.ts';
import { postJson, sendRaw, type RawReply } from '../support/send-raw.ts';
import { startFootnote, type RunningFootnote } from '../support/start-footnote.ts';
import { adminKey } from './support/cast.ts';
import { hostileTexts } from './support/hostile-texts.ts';
import { operationsOf, type OpenApiDocument, type Operation } from './support/operations.ts';

/** What arrives in bodies, addresses, headers and names of files. */
const bearer = { authorization: `Bearer ${adminKey}` };
/** So long that it means "hangs", on a machine that others use as well. */
const hangMs = 10_000;
let footnote: RunningFootnote;
let admin: FootnoteClient;
let outsider: FootnoteClient;
let outsiderBearer: { authorization: string };
let documentId: string;

beforeAll(async () => {
  footnote = await startFootnote({ environment: { FOOTNOTE_ADMIN_KEY: adminKey } });
  admin = createFootnoteClient({ baseUrl: footnote.url, apiKey: adminKey });
  const { key } = await admin.createApiKey({ name: 'eve', user: 'eve@example.org', scopes: ['search', 'answer'] });
  outsiderBearer = { authorization: `Bearer ${key}` };
  outsider = createFootnoteClient({ baseUrl: footnote.url, apiKey: key });
  await admin.putSource('hr', {});
  const text = '# Bands\n\nThe salary band of the vermilion otter is 50,000 EUR.';
  const received = await admin.receiveDocument(
    { source: 'hr', externalId: 'bands.md', text, access: { groups: ['hr'] }, metadata: { owner: 'hr' } },
    { wait: true },
  );
  documentId = received.documentId;
}, 90_000);

afterAll(() => footnote.stop());

describe('case 24: a body with more in it than it may have', () => {
  it.each(['role', 'tenantId', 'acl', 'isAdmin', '__proto__'])('is refused at every route: %s', async (field) => {
    const statuses = await sendToEveryRoute(field);
    // 403: changing a password is for logins alone.
    expect(
      statuses.filter(({ status, name }) => status !== 400 && !(status === 403 && name.endsWith('/password'))),
    ).toEqual([]);
  });

  it.each(['constructor', 'prototype'])('changes nothing of the program: %s', async (field) => {
    const statuses = await sendToEveryRoute(field);
    expect(statuses.filter(({ status }) => status >= 500)).toEqual([]);
    expect(await admin.getDocument(documentId)).toMatchObject({ title: 'Bands', access: { groups: ['hr'] } });
    expect((await outsider.search({ query: 'salary' })).results).toEqual([]);
  });
});

describe('case 25: hostile texts', () => {
  it('in every filter find no more than there is to read, and break nothing', async () => {
    for (const text of hostileTexts) {
      for (const filters of [
        { metadata: { owner: text } },
        { metadata: { [text]: 'hr' } },
        { mediaTypes: [text] },
        { sources: [text] },
      ]) {
        const request = { query: 'salary otter', filters };
        const reply = await postJson(`${footnote.url}/api/v1/search`, request, outsiderBearer);
        expect([200, 400]).toContain(reply.status);
        if (reply.status === 200) expect(reply.json).toMatchObject({ results: [], facets: { source: [] } });
      }
    }
  });

  it('as a query and as a question show nothing to whom nothing is for', async () => {
    for (const text of hostileTexts) {
      const query = `${text} salary`.trim();
      expect((await outsider.search({ query })).results).toEqual([]);
    }
    expect((await outsider.answer({ question: hostileTexts.join(' ').slice(0, 500) })).citations).toEqual([]);
  });

  it('as an id open, change and delete nothing', async () => {
    for (const text of hostileTexts) {
      for (const method of ['GET', 'DELETE']) {
        const url = `${footnote.url}/api/v1/documents/${encodeURIComponent(text)}`;
        const { status } = await sendRaw(url, { method, headers: bearer });
        expect([400, 404, 414]).toContain(status);
      }
    }
    expect((await admin.getDocument(documentId)).status).toBe('ready');
    expect((await admin.listDocuments()).items).toHaveLength(1);
  });
});

describe('case 43: the name of a file', () => {
  it.each([
    '../../outside.md',
    '..\\..\\outside.md',
    '/etc/passwd',
    'C:\\outside.md',
    'a"; filename="b.html',
    'a\r\nSet-Cookie: footnote_login=stolen.md',
    '\u202Egpj.exe.md',
    `${'n'.repeat(400)}.md`,
    'naïve – 文書 🦦.md',
  ])('%j is a name and no place, and sets no header', async (externalId) => {
    const document = { source: 'hr', externalId, text: 'Some text.', access: { everyone: true } };
    const sent = await postJson(`${footnote.url}/api/v1/documents?wait=true`, document, bearer);
    expect([200, 201, 400]).toContain(sent.status);
    if (sent.status === 400) return;
    const { documentId: id } = sent.json as { documentId: string };
    const reply = await sendRaw(`${footnote.url}/api/v1/documents/${id}/original`, { headers: bearer });
    expectSafeDownload(reply);
    expect(reply.text).toBe('Some text.');
    await admin.deleteDocument(id);
  });

  it('case 32: whatever the type of the file, it is a download in a sandbox', async () => {
    for (const mediaType of ['text/html', 'text/plain', 'text/csv']) {
      const text = '<script>alert(1)</script><p>Text</p>';
      const document = { source: 'hr', externalId: `page-${mediaType}`, text, mediaType, access: { everyone: true } };
      const { documentId: id } = await admin.receiveDocument(document, { wait: true });
      expectSafeDownload(await sendRaw(`${footnote.url}/api/v1/documents/${id}/original`, { headers: bearer }));
      await admin.deleteDocument(id);
    }
  });
});

describe('threat 1.16: a path', () => {
  it.each([
    '/api/v1/documents/../../../../etc/passwd',
    '/api/v1/documents/%2e%2e%2f%2e%2e%2fetc%2fpasswd/text',
    '/api/v1/documents/..%5c..%5cwin.ini',
    '/plugins/../../../../etc/passwd',
    '/plugins/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
    '/docs/api/%2e%2e/%2e%2e%2fpackage.json',
    '/pdfjs/..%2f..%2fpackage.json',
    '/_next/static/..%2f..%2f..%2fpackage.json',
    '/_next/../../package.json',
    '//etc/passwd',
    '/%00',
  ])('%s leads to no file', async (path) => {
    const { status, text } = await sendExactly(footnote.url, path, { headers: bearer });
    expect(status).toBeGreaterThanOrEqual(300);
    expect(status).toBeLessThan(500);
    expect(text).not.toMatch(/root:|"workspaces"|\[fonts\]/);
  });
});

describe('case 46: a text that is made to be slow', () => {
  it.each([
    ['deeply nested JSON', '['.repeat(100_000)],
    ['deeply nested objects', `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`],
    ['a very long number', `{"query":"a","limit":${'9'.repeat(100_000)}}`],
    ['very many fields', `{${Array.from({ length: 30_000 }, (_, index) => `"f${index}":1`).join(',')}}`],
  ])('%s is refused at once', async (_name, body) => {
    const headers = { ...bearer, 'content-type': 'application/json' };
    const signal = AbortSignal.timeout(hangMs);
    const reply = await sendRaw(`${footnote.url}/api/v1/search`, { method: 'POST', headers, body, signal });
    expect([400, 413]).toContain(reply.status);
  });

  it.each([
    ['quotes', '"'],
    ['brackets', '((((a'],
    ['operators', 'source:'],
    ['dashes', '-'],
    ['spaces', 'a '],
    ['combining marks', 'a\u0301\u0301\u0301'],
    ['joined emoji', '👩‍👩‍👧'],
    ['backtracking', 'aaaaaaaaaaaa!'],
  ])('a query of nothing but %s, as long as it may be, is answered', async (_name, part) => {
    const { length } = part;
    const query = part.repeat(Math.floor(contractLimits.questionCharactersMax / length));
    const signal = AbortSignal.timeout(hangMs);
    const init = { method: 'POST', headers: { ...bearer, 'content-type': 'application/json' }, signal };
    const reply = await sendRaw(`${footnote.url}/api/v1/search`, { ...init, body: JSON.stringify({ query }) });
    expect([200, 400]).toContain(reply.status);
    const over = await sendRaw(`${footnote.url}/api/v1/search`, {
      ...init,
      body: JSON.stringify({ query: part.repeat(100_000 / length) }),
    });
    expect(over.status).toBe(400);
  });
});

/** A body of nothing but this field, to all that take JSON. */
async function sendToEveryRoute(field: string): Promise<{ name: string; status: number }[]> {
  const document = (await sendRaw(`${footnote.url}/api/v1/openapi.json`, { headers: bearer })).json;
  const writing = operationsOf(document as OpenApiDocument).filter(takesJsonOf);
  const headers = { ...bearer, 'content-type': 'application/json' };
  const body = `{${JSON.stringify(field)}:{"admin":true}}`;
  return Promise.all(
    writing.map(async ({ name, method, path }) => {
      const address = path.replaceAll('{source}', 'other').replaceAll(/\{[^}]+\}/g, 'doc_0');
      return { name, status: (await sendRaw(`${footnote.url}${address}`, { method, headers, body })).status };
    }),
  );
}

function takesJsonOf({ mediaType, method }: Operation): boolean {
  return mediaType === 'application/json' && method !== 'GET';
}

function expectSafeDownload({ status, headers }: RawReply): void {
  expect(status).toBe(200);
  expect(headers.get('content-disposition')).toMatch(/^attachment; filename/);
  expect(headers.get('content-disposition')).not.toMatch(/[\r\n\u202E]/);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('content-security-policy')).toMatch(/^sandbox/);
  expect(headers.get('set-cookie')).toBeNull();
}
