import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { postJson, problemOf, sendRaw, type RawReply } from '../../support/send-raw.ts';
import { startFootnote, type RunningFootnote } from '../../support/start-footnote.ts';

let footnote: RunningFootnote;

beforeAll(async () => {
  footnote = await startFootnote();
  await sendRaw(`${footnote.url}/api/v1/sources/handbook`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
}, 90_000);

afterAll(() => footnote.stop());

const json = { 'content-type': 'application/json' };

function expectProblem(reply: RawReply, status: number, code: string): void {
  expect({ status: reply.status, code: problemOf(reply).code }).toEqual({ status, code });
  expect(reply.headers.get('content-type')).toContain('application/problem+json');
  const { type, title, detail, requestId } = problemOf(reply);
  for (const field of [type, title, detail, requestId]) expect(field).toBeTruthy();
}

async function post(
  path: string,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = json,
): Promise<RawReply> {
  return sendRaw(`${footnote.url}${path}`, { method: 'POST', headers, body });
}

describe('a bad body', () => {
  it.each([
    ['not JSON', '{"query":', 'invalid-json'],
    ['nothing', '', 'invalid-json'],
    ['a wrong type', '{"query":7}', 'invalid-input'],
    ['an unknown field', '{"query":"a","colour":"red"}', 'invalid-input'],
    ['__proto__', '{"query":"a","__proto__":{"limit":1}}', 'invalid-json'],
    ['an empty query', '{"query":"  "}', 'invalid-input'],
    ['NUL', '{"query":"a\\u0000b"}', 'invalid-input'],
    ['a lone surrogate', '{"query":"a\\ud800"}', 'invalid-input'],
    ['a limit over the limit', '{"query":"a","limit":51}', 'invalid-input'],
    ['an expired cursor', '{"query":"a","cursor":"10.1.0000000000000000"}', 'cursor-expired'],
  ])('with %s is a 400 that says where', async (_name, body, code) => {
    expectProblem(await post('/api/v1/search', body), 400, code);
  });

  it('that is not UTF-8 is refused', async () => {
    const bytes = new Uint8Array([
      ...new TextEncoder().encode('{"query":"'),
      0xff,
      0xfe,
      ...new TextEncoder().encode('"}'),
    ]);
    expectProblem(await post('/api/v1/search', bytes), 400, 'invalid-utf-8');
  });

  it('of another content type is refused', async () => {
    expectProblem(
      await post('/api/v1/search', 'query=a', { 'content-type': 'application/x-www-form-urlencoded' }),
      415,
      'unsupported-media-type',
    );
    expectProblem(await post('/api/v1/documents/batch', '{}'), 415, 'unsupported-media-type');
  });

  it('names every bad field by its place', async () => {
    const reply = await post('/api/v1/search', '{"query":"a","filters":{"sources":["UPPER"]}}');
    expect(problemOf(reply).issues).toEqual([
      { path: 'filters.sources.0', message: expect.stringContaining('lower-case') },
    ]);
  });
});

describe('a question', () => {
  it.each([
    ['empty', ''],
    ['of 200 kB', 'why '.repeat(50_000)],
  ])('that is %s is refused', async (_name, question) => {
    expectProblem(await postJson(`${footnote.url}/api/v1/answers`, { question }), 400, 'invalid-input');
  });

  it('of the greatest allowed length gets an answer', async () => {
    const reply = await postJson(`${footnote.url}/api/v1/answers`, { question: 'why '.repeat(1_000) });
    expect(reply.status).toBe(200);
  });
});

describe('a document', () => {
  const document = { source: 'handbook', externalId: 'a.md' };

  it.each([
    ['no content', document, 'invalid-input'],
    ['two contents', { ...document, text: 'a', contentBase64: 'YQ==' }, 'invalid-input'],
    ['bad base64', { ...document, contentBase64: '%%%' }, 'invalid-input'],
    ['NUL in its text', { ...document, text: 'a\0b' }, 'invalid-input'],
    ['a made-up label', { ...document, text: 'a', sensitivity: 'secret' }, 'invalid-input'],
    ['a time that is none', { ...document, text: 'a', modifiedAt: 'yesterday' }, 'invalid-input'],
    ['a time before year 1', { ...document, text: 'a', modifiedAt: '0001-01-01T00:00:00+05:00' }, 'invalid-input'],
    ['a time after year 9999', { ...document, text: 'a', modifiedAt: '9999-12-31T23:00:00-05:00' }, 'invalid-input'],
  ])('with %s is refused', async (_name, body, code) => {
    expectProblem(await postJson(`${footnote.url}/api/v1/documents`, body), 400, code);
  });

  it('as NDJSON belongs to a batch', async () => {
    const ndjson = { 'content-type': 'application/x-ndjson', 'idempotency-key': 'ndjson-1' };
    const reply = await post('/api/v1/documents', `${JSON.stringify({ ...document, text: 'a' })}\n`, ndjson);
    expectProblem(reply, 415, 'unsupported-media-type');
  });

  it('for an unknown source says how to make one', async () => {
    const reply = await postJson(`${footnote.url}/api/v1/documents`, { ...document, source: 'nowhere', text: 'a' });
    expectProblem(reply, 404, 'source-not-found');
    expect(problemOf(reply).detail).toContain('PUT /api/v1/sources/nowhere');
  });

  it('over the limit is refused, as JSON and as a file, and the service goes on', async () => {
    const declared = await sendRaw(`${footnote.url}/api/v1/search`, {
      method: 'POST',
      headers: json,
      body: ' '.repeat(600 * 1024),
    });
    expectProblem(declared, 413, 'too-large');
    const form = new FormData();
    form.append('document', JSON.stringify(document));
    form.append('file', new File([new Uint8Array(26 * 1024 * 1024)], 'big.txt'));
    expectProblem(await sendRaw(`${footnote.url}/api/v1/documents`, { method: 'POST', body: form }), 413, 'too-large');
    expect((await sendRaw(`${footnote.url}/health/ready`)).status).toBe(200);
  });

  it('in a malformed upload is refused', async () => {
    const form = new FormData();
    form.append('document', '{bad');
    form.append('file', new File(['a'], 'a.txt'));
    expectProblem(
      await sendRaw(`${footnote.url}/api/v1/documents`, { method: 'POST', body: form }),
      400,
      'invalid-input',
    );
    const truncated = await post(
      '/api/v1/documents',
      '--x\r\nContent-Disposition: form-data; name="document"\r\n\r\n{',
      {
        'content-type': 'multipart/form-data; boundary=x',
      },
    );
    expectProblem(truncated, 400, 'invalid-multipart');
  });
});

describe('an address', () => {
  it('that is malformed, or holds a longer id than there are, is a problem', async () => {
    expectProblem(await sendRaw(`${footnote.url}/api/v1/documents/%ZZ`), 400, 'bad-request');
    const long = await sendRaw(`${footnote.url}/api/v1/documents/${'a'.repeat(501)}`);
    expect([404, 414]).toContain(long.status);
    expect(long.headers.get('content-type')).toContain('application/problem+json');
    const longest = await sendRaw(`${footnote.url}/api/v1/search?q=${'a'.repeat(20_000)}`);
    expectProblem(longest, 431, 'headers-too-large');
  });
});

describe('what is not there', () => {
  it.each([
    ['GET', '/api/v1/documents/doc_none', 'document-not-found'],
    ['GET', '/api/v1/documents/doc_none/text', 'document-not-found'],
    ['DELETE', '/api/v1/documents/doc_none', 'document-not-found'],
    ['GET', '/api/v1/jobs/job_none', 'job-not-found'],
    ['GET', '/api/v1/jobs/job_none/events', 'job-not-found'],
    ['GET', '/api/v1/deletions/del_none', 'deletion-not-found'],
    ['GET', '/api/v1/answers/ans_none', 'answer-not-found'],
    ['DELETE', '/api/v1/api-keys/key_none', 'api-key-not-found'],
    ['GET', '/api/v1/nothing', 'not-found'],
    ['POST', '/api/v1/nothing', 'not-found'],
  ])('%s %s is 404', async (method, path, code) => {
    expectProblem(await sendRaw(`${footnote.url}${path}`, { method }), 404, code);
  });

  it.each(['/api/v1/suggest?q=a', '/api/v1/conversations', '/api/v1/gaps'])(
    '%s is not built yet and says so',
    async (path) => {
      expectProblem(await sendRaw(`${footnote.url}${path}`), 501, 'not-built');
    },
  );
});

describe('a foreign caller', () => {
  it('with an Origin of another site is refused for anything but reading', async () => {
    const reply = await post('/api/v1/search', '{"query":"a"}', { ...json, origin: 'https://evil.example' });
    expectProblem(reply, 403, 'foreign-origin');
  });

  it('with a bad credential is refused, never taken for the local admin', async () => {
    for (const authorization of ['Bearer nonsense', 'Basic YTpi', 'Bearer ', 'x']) {
      expectProblem(
        await sendRaw(`${footnote.url}/api/v1/sources`, { headers: { authorization } }),
        401,
        'unauthenticated',
      );
    }
  });
});
