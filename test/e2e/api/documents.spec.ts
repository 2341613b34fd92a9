import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createFootnoteClient, type FootnoteClient } from '@footnote/contracts';
import { postJson, problemOf, sendRaw } from '../../support/send-raw.ts';
import { startFootnote, type RunningFootnote } from '../../support/start-footnote.ts';

let footnote: RunningFootnote;
let client: FootnoteClient;
let nextId = 0;

beforeAll(async () => {
  footnote = await startFootnote();
  client = createFootnoteClient({ baseUrl: footnote.url });
  await client.putSource('handbook', {
    title: 'Handbook',
    defaultAccess: { everyone: true },
    defaultSensitivity: 'internal',
  });
}, 90_000);

afterAll(() => footnote.stop());

function page(text: string) {
  nextId += 1;
  return { source: 'handbook', externalId: `page-${nextId}.md`, mediaType: 'text/markdown', text };
}

describe('a document', () => {
  it('is created, recognised, relabelled and given new versions', async () => {
    const request = page('# Keys\n\nThe office key is with Marta.');
    const created = await postJson(`${footnote.url}/api/v1/documents?wait=true`, request);
    expect(created.status).toBe(201);
    expect(created.json).toMatchObject({ status: 'ready', warnings: [] });
    expect(await client.receiveDocument(request)).toMatchObject({ status: 'unchanged', jobId: null });
    expect(await client.receiveDocument({ ...request, title: 'Office keys' })).toMatchObject({ status: 'updated' });
    const changed = await client.receiveDocument(
      { ...request, text: '# Keys\n\nThe office key is with Jonas.' },
      { wait: true },
    );
    expect(changed.status).toBe('ready');
    const versions = await client.listVersions(changed.documentId);
    expect(versions.items.map(({ current }) => current)).toEqual([true, false]);
    const { results } = await client.search({ query: 'who has the office key' });
    expect(results[0]).toMatchObject({ title: 'Office keys', versionId: changed.versionId });
    expect(JSON.stringify(results)).not.toContain('Marta');
    const old = await client.getDocumentText(changed.documentId, { version: versions.items[1]?.id ?? '' });
    expect(old.text).toContain('Marta');
  });

  it('comes as a file, and goes out as the same bytes, as an attachment in a sandbox', async () => {
    const bytes = 'Parking spaces are numbered. Ask Ines for yours.';
    const file = new File([bytes], 'parking "lot".txt', { type: 'text/plain' });
    const received = await client.receiveFile({ source: 'handbook', externalId: 'parking "lot".txt' }, file, {
      wait: true,
    });
    expect(received.status).toBe('ready');
    const original = await sendRaw(`${footnote.url}/api/v1/documents/${received.documentId}/original`);
    expect(original.text).toBe(bytes);
    expect(original.headers.get('content-disposition')).toMatch(/^attachment; filename="parking _lot_\.txt"/);
    expect(original.headers.get('x-content-type-options')).toBe('nosniff');
    expect(original.headers.get('content-security-policy')).toContain('sandbox');
  });

  it('disappears with its deletion, everywhere, and leaves a receipt', async () => {
    const request = page('# Marker\n\nThe planted marker is zanzibarquartz.');
    const { documentId } = await client.receiveDocument(request, { wait: true });
    const { deletionId } = await client.deleteDocument(documentId);
    await expect(client.getDocument(documentId)).rejects.toMatchObject({ status: 404 });
    expect((await client.search({ query: 'zanzibarquartz', mode: 'lexical' })).results).toEqual([]);
    let deletion = await client.getDeletion(deletionId);
    for (let tries = 0; deletion.state === 'running' && tries < 100; tries += 1)
      deletion = await client.getDeletion(deletionId);
    expect(deletion.places.every(({ removedAt }) => removedAt !== null)).toBe(true);
    const again = await client.receiveDocument(request, { wait: true });
    expect(again.documentId).not.toBe(documentId);
  });

  it('fails with a problem that says what to do, and is mended by sending it again', async () => {
    const request = { ...page('x'), text: ' ', mediaType: 'text/plain' };
    const failed = await client.receiveDocument(request, { wait: true });
    expect(failed).toMatchObject({ status: 'failed', warnings: [{ code: 'empty' }] });
    expect((await client.getDocument(failed.documentId)).problem?.code).toBe('empty');
    expect((await client.receiveDocument({ ...request, text: 'Now there is text.' }, { wait: true })).status).toBe(
      'ready',
    );
  });

  it('is not overwritten by an older one', async () => {
    const request = page('Newest.');
    await client.receiveDocument({ ...request, modifiedAt: '2026-05-02T00:00:00Z' });
    const older = await postJson(`${footnote.url}/api/v1/documents`, {
      ...request,
      text: 'Old.',
      modifiedAt: '2026-05-01T00:00:00Z',
    });
    expect([older.status, problemOf(older).code]).toEqual([409, 'older-than-stored']);
  });

  it('changes only for who has seen its latest state', async () => {
    const { documentId } = await client.receiveDocument(page('Tagged.'), { wait: true });
    const url = `${footnote.url}/api/v1/documents/${documentId}`;
    const etag = (await sendRaw(url)).headers.get('etag') ?? '';
    const patch = (ifMatch: string) =>
      sendRaw(url, {
        method: 'PATCH',
        headers: { 'content-type': 'application/json', 'if-match': ifMatch },
        body: JSON.stringify({ title: 'Changed' }),
      });
    expect((await patch(etag)).status).toBe(200);
    const stale = await patch(etag);
    expect([stale.status, problemOf(stale).code]).toEqual([412, 'etag-mismatch']);
  });

  it('is created once for one Idempotency-Key, and the key is not reused for another request', async () => {
    const request = page('Once.');
    const send = (body: unknown) => postJson(`${footnote.url}/api/v1/documents`, body, { 'idempotency-key': 'once-1' });
    const first = await send(request);
    const second = await send(request);
    expect(second.status).toBe(first.status);
    expect(second.json).toEqual(first.json);
    expect((await send({ ...request, text: 'Other.' })).status).toBe(409);
  });

  it('sent as files of equal length under one Idempotency-Key is stored once, and the other is refused', async () => {
    const send = (text: string) => {
      const form = new FormData();
      form.append('document', JSON.stringify({ source: 'handbook', externalId: 'keyed.txt' }));
      form.append('file', new File([text], 'keyed.txt', { type: 'text/plain' }));
      const headers = { 'idempotency-key': 'keyed-upload' };
      return sendRaw(`${footnote.url}/api/v1/documents`, { method: 'POST', headers, body: form });
    };
    const first = await send('Desk 17.');
    const again = await send('Desk 17.');
    expect([again.headers.get('idempotent-replay'), again.json]).toEqual(['true', first.json]);
    const other = await send('Desk 18.');
    expect([other.status, problemOf(other).code]).toEqual([409, 'idempotency-conflict']);
  });

  it('that is recognised is waited for as long as it is not searchable', async () => {
    const request = page('# Waiting\n\nThe waiting room is on floor two.');
    await client.receiveDocument(request);
    const { documentId, versionId } = await client.receiveDocument(request, { wait: true });
    expect((await client.getDocument(documentId)).currentVersionId).toBe(versionId);
  });

  it('for the group everyone is for everyone', async () => {
    const received = await client.receiveDocument({ ...page('Open.'), access: { groups: ['everyone', 'hr'] } });
    expect((await client.getDocument(received.documentId)).access).toEqual({
      everyone: true,
      groups: ['hr'],
      users: [],
    });
  });
});

describe('a source', () => {
  it('that does not exist fits no If-Match', async () => {
    for (const ifMatch of ['*', '"src-1"']) {
      const reply = await sendRaw(`${footnote.url}/api/v1/sources/not-yet`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json', 'if-match': ifMatch },
        body: '{}',
      });
      expect([reply.status, problemOf(reply).code]).toEqual([412, 'etag-mismatch']);
    }
    const { items } = await client.listSources();
    expect(items.map(({ id }) => id)).not.toContain('not-yet');
  });
});

/** What became of each line: its number, and its status or the code of its problem. */
async function sendBatch(body: string | Uint8Array<ArrayBuffer>): Promise<[number, string | undefined][]> {
  const headers = { 'content-type': 'application/x-ndjson' };
  const reply = await sendRaw(`${footnote.url}/api/v1/documents/batch`, { method: 'POST', headers, body });
  const results = reply.text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { line: number; status?: string; problem?: { code: string } });
  return results.map(({ line, status, problem }) => [line, problem?.code ?? status]);
}

describe('a batch', () => {
  it('refuses a line that is not UTF-8 by its number, and goes on', async () => {
    const encoder = new TextEncoder();
    const body = new Uint8Array([0x7b, 0xff, 0x0a, ...encoder.encode(`${JSON.stringify(page('After.'))}\n`)]);
    expect(await sendBatch(body)).toEqual([
      [1, 'invalid-utf-8'],
      [2, 'queued'],
    ]);
  });

  it('answers each line in order, and a bad line spoils no other', async () => {
    const lines = [
      JSON.stringify(page('First.')),
      '{bad',
      JSON.stringify({ source: 'nowhere', externalId: 'x', text: 'y' }),
      JSON.stringify(page('Last.')),
    ];
    expect(await sendBatch(`${lines.join('\n')}\n`)).toEqual([
      [1, 'queued'],
      [2, 'invalid-input'],
      [3, 'source-not-found'],
      [4, 'queued'],
    ]);
  });

  it('keeps one version each when many send the same document at once', async () => {
    const request = page('# Same\n\nSame text.');
    const all = await Promise.all(Array.from({ length: 8 }, () => client.receiveDocument(request, { wait: true })));
    expect(new Set(all.map(({ documentId }) => documentId)).size).toBe(1);
    const [first] = all;
    expect((await client.listVersions(first?.documentId ?? '')).items).toHaveLength(1);
  });
});

describe('a job', () => {
  it('tells its progress as events until it has finished', async () => {
    const received = await client.receiveDocument(page('Job.'));
    const reply = await sendRaw(`${footnote.url}/api/v1/jobs/${received.jobId ?? ''}/events`);
    expect(reply.headers.get('content-type')).toContain('text/event-stream');
    expect(reply.text).toContain('event: job-end');
    expect(await client.getJob(received.jobId ?? '')).toMatchObject({ state: 'succeeded', problem: null });
  });
});
