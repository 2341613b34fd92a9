import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createFootnoteClient, type FootnoteClient } from '@footnote/contracts';
import { sendExactly } from '../../support/send-exactly.ts';
import { postJson, problemOf, sendRaw } from '../../support/send-raw.ts';
import { startFootnote, type RunningFootnote } from '../../support/start-footnote.ts';

const adminKey = 'an-admin-key-of-more-than-32-characters';
const authorization = `Bearer ${adminKey}`;
const json = { 'content-type': 'application/json' };
let footnote: RunningFootnote;
let admin: FootnoteClient;
let routes: { method: string; path: string; takesQuery: boolean }[];

interface Operation {
  parameters?: { in: string }[];
}

beforeAll(async () => {
  footnote = await startFootnote({
    environment: { FOOTNOTE_ADMIN_KEY: adminKey, SLACK_SIGNING_SECRET: 'a-signing-secret', SLACK_BOT_TOKEN: 'xoxb-1' },
  });
  admin = createFootnoteClient({ baseUrl: footnote.url, apiKey: adminKey });
  await admin.putSource('handbook', { defaultAccess: { everyone: true } });
  const { text } = await sendExactly(footnote.url, '/api/v1/openapi.json', { headers: { authorization } });
  const { paths } = JSON.parse(text) as { paths: Record<string, Record<string, Operation>> };
  routes = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, { parameters = [] }]) => ({
      method: method.toUpperCase(),
      path,
      takesQuery: parameters.some((parameter) => parameter.in === 'query'),
    })),
  );
}, 90_000);

afterAll(() => footnote.stop());

/** Bodies that the routes with an id would take, so that the id is all that is wrong. */
const bodies: Record<string, object> = {
  'POST /api/v1/answers/{id}/feedback': { helpful: true },
  'POST /api/v1/review/items/{id}/decisions': { decision: 'confirm' },
  'PATCH /api/v1/documents/{id}': { title: 'A title' },
  'PATCH /api/v1/users/{id}': { displayName: 'A name' },
};

describe('an id that cannot be one', () => {
  it.each(['x%00', 'rev%00x', '%F0%9F', 'x'.repeat(500), '..', '%2e%2e', 'REV_1', 'rev_1%27'])(
    '(%j) is not found, at every route that takes one',
    async (id) => {
      // The id of a group is a name that an admin chooses.
      const withId = routes.filter(({ path }) => /(?<!groups)\/\{(?:id|decisionId)\}/.test(path));
      expect(withId.length).toBeGreaterThan(12);
      for (const { method, path } of withId) {
        const body = bodies[`${method} ${path}`];
        const reply = await sendExactly(footnote.url, path.replaceAll(/\{\w+\}/g, id), {
          method,
          headers: { authorization, ...(body && json) },
          ...(body && { body: [JSON.stringify(body)] }),
        });
        // Logins are closed to a key, whatever the id; some ids do not even reach their route.
        const isClosed = path.startsWith('/api/v1/account/logins/') && reply.status === 403;
        expect([method, path, isClosed || reply.status === 404]).toEqual([method, path, true]);
        expect(reply.headers['content-type']).toContain('application/problem+json');
      }
    },
  );
});

describe('a query', () => {
  it('that a route does not take is refused, at every route that reads', async () => {
    const reading = routes.filter(({ method, path }) => {
      // An OpenID provider adds to that address what it likes.
      return method === 'GET' && path.startsWith('/api/') && path !== '/api/v1/auth/oidc/callback';
    });
    expect(reading.some(({ takesQuery }) => !takesQuery)).toBe(true);
    for (const { path } of reading) {
      const address = `${path.replaceAll(/\{\w+\}/g, 'doc_none')}?colour=red`;
      const reply = await sendExactly(footnote.url, address, { headers: { authorization } });
      expect([path, reply.status]).toEqual([path, 400]);
      expect(JSON.parse(reply.text)).toMatchObject({ code: 'invalid-input' });
    }
  });

  it('is no concern of probes', async () => {
    expect((await sendExactly(footnote.url, '/health/live?probe=1')).status).toBe(200);
  });
});

describe('an address written in another way', () => {
  it.each(['/%61pi/v1/documents', '/api/v1/%64ocuments', '/api/v1/documents'])('(%s) is the same', async (path) => {
    const refused = await sendExactly(footnote.url, path, { headers: { authorization: 'Bearer nonsense' } });
    expect(refused.status).toBe(401);
    const reply = await sendExactly(footnote.url, path, { headers: { authorization } });
    expect(reply.status).toBe(200);
    expect(reply.headers['cache-control']).toBe('private, no-store');
    expect(reply.headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('has the same limit for its body', async () => {
    const body = ['{"text":"', ...Array.from({ length: 12 }, () => 'a'.repeat(64 * 1024)), '"}'];
    const sent = { method: 'POST', headers: { ...json, authorization } };
    expect((await sendExactly(footnote.url, '/%61pi/v1/documents', { ...sent, body })).status).toBe(400);
  });
});

describe('a body without a length', () => {
  it.each(['/api/v1/search', '/api/v1/slack/events', '/%61pi/v1/search'])(
    'is refused at %s once it is over the limit there, before its end',
    async (path) => {
      const body = Array.from({ length: 10 }, () => ' '.repeat(64 * 1024));
      const sent = { method: 'POST', headers: { ...json, authorization }, body, isEndless: true };
      expect((await sendExactly(footnote.url, path, sent)).status).toBe(413);
    },
  );
});

describe('an Idempotency-Key', () => {
  it('makes a repeated report and a repeated decision one', async () => {
    await admin.receiveDocument(
      { source: 'handbook', externalId: 'a.md', text: 'A hotel night may cost 140 euros.', mediaType: 'text/markdown' },
      { wait: true },
    );
    const { id } = await admin.answer({ question: 'How much may a hotel night cost?' });
    const keyed = { authorization, 'idempotency-key': 'once-1' };
    const feedback = `${footnote.url}/api/v1/answers/${id}/feedback`;
    const first = await postJson(feedback, { helpful: false, reason: 'wrong-source' }, keyed);
    const again = await postJson(feedback, { helpful: false, reason: 'wrong-source' }, keyed);
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.json).toEqual(first.json);
    expect(again.headers.get('idempotent-replay')).toBe('true');
    expect(problemOf(await postJson(feedback, { helpful: true }, keyed)).code).toBe('idempotency-conflict');

    const [item] = (await admin.listReviewItems()).items;
    const decisions = `${footnote.url}/api/v1/review/items/${item?.id}/decisions`;
    const decided = await postJson(decisions, { decision: 'confirm' }, { ...keyed, 'idempotency-key': 'once-2' });
    const repeated = await postJson(decisions, { decision: 'confirm' }, { ...keyed, 'idempotency-key': 'once-2' });
    expect([decided.status, repeated.status]).toEqual([201, 201]);
    expect(repeated.json).toEqual(decided.json);
    const detail = await sendRaw(`${footnote.url}/api/v1/review/items/${item?.id}`, { headers: { authorization } });
    expect((detail.json as { decisions: unknown[] }).decisions).toHaveLength(1);
  });
});
