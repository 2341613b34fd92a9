import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createFootnoteClient, type FootnoteClient, type Scope } from '@footnote/contracts';
import { postJson, problemOf, sendRaw, type RawReply } from '../../support/send-raw.ts';
import { startSlowClient, type SlowClient } from '../../support/slow-client.ts';
import { startFootnote, type RunningFootnote } from '../../support/start-footnote.ts';

const adminKey = 'an-admin-key-of-more-than-32-characters';
const ofUser = 40;
const ofAddress = 50;
const uploadsMax = 16;
let footnote: RunningFootnote;
let admin: FootnoteClient;

beforeAll(async () => {
  footnote = await startFootnote({
    environment: {
      FOOTNOTE_AUTH: 'password',
      FOOTNOTE_ADMIN_KEY: adminKey,
      FOOTNOTE_REQUESTS_PER_MINUTE: String(ofUser),
      FOOTNOTE_ANONYMOUS_PER_MINUTE: String(ofAddress),
      FOOTNOTE_TRUSTED_PROXIES: '127.0.0.1',
    },
  });
  admin = createFootnoteClient({ baseUrl: footnote.url, apiKey: adminKey });
}, 90_000);

afterAll(() => footnote.stop());

async function keyOf(user: string, scopes: Scope[] = ['search']): Promise<string> {
  return (await admin.createApiKey({ name: user, user, groups: [], scopes })).key;
}

function ask(key: string, from = '198.51.100.1'): Promise<RawReply> {
  const headers = { authorization: `Bearer ${key}`, 'x-forwarded-for': from };
  return sendRaw(`${footnote.url}/api/v1/jobs/none`, { headers });
}

/** How many of these requests are refused for being too many. */
async function countRefused(times: number, request: () => Promise<RawReply>): Promise<number> {
  let refused = 0;
  for (let sent = 0; sent < times; sent += 1) if ((await request()).status === 429) refused += 1;
  return refused;
}

function expectTooMany(reply: RawReply, code: string, limit: string): void {
  expect(reply.headers.get('content-type')).toContain('application/problem+json');
  expect(problemOf(reply)).toMatchObject({ status: 429, code, detail: expect.stringContaining(limit) });
  expect(Number(reply.headers.get('retry-after'))).toBeGreaterThan(0);
}

describe('requests', () => {
  it('of one user are limited, whatever key is used and from wherever', async () => {
    const [first, second, other] = [await keyOf('ana'), await keyOf('ana'), await keyOf('ben')];
    expect(await countRefused(ofUser, () => ask(first))).toBe(0);
    expectTooMany(await ask(first), 'too-many-requests', `${ofUser} requests a minute`);
    expectTooMany(await ask(second, '198.51.100.2'), 'too-many-requests', `${ofUser} requests a minute`);
    expect((await ask(other)).status).not.toBe(429);
  });

  it('of strangers are limited by address, which they cannot make up', async () => {
    const guess = (from: string) => ask('no-such-key', from);
    expect(await countRefused(ofAddress, () => guess('203.0.113.7'))).toBe(0);
    expectTooMany(await guess('192.0.2.99, 203.0.113.7'), 'too-many-requests', `${ofAddress} requests a minute`);
    expect((await guess('203.0.113.8')).status).toBe(401);
    expect((await ask(await keyOf('cai'), '203.0.113.7')).status).not.toBe(429);
    const health = await sendRaw(`${footnote.url}/health/live`, { headers: { 'x-forwarded-for': '203.0.113.7' } });
    expect(health.status).toBe(200);
  });

  it('of strangers in one network of IPv6 are counted together', async () => {
    let host = 0;
    const guess = () => ask('no-such-key', `2001:db8:0:1::${(host += 1).toString(16)}`);
    expect(await countRefused(ofAddress, guess)).toBe(0);
    expect((await guess()).status).toBe(429);
    expect((await ask('no-such-key', '2001:db8:0:2::1')).status).toBe(401);
  });

  it('to sign in count for ten, before any password is looked at', async () => {
    const from = { 'x-forwarded-for': '203.0.113.9' };
    const signIn = (attempt: number) =>
      postJson(`${footnote.url}/api/v1/auth/sign-in`, { name: `who-${attempt}@example.org`, password: 'guess' }, from);
    let attempt = 0;
    expect(await countRefused(ofAddress / 10, () => signIn((attempt += 1)))).toBe(0);
    expectTooMany(await signIn(99), 'too-many-requests', `${ofAddress} requests a minute`);
  });
});

describe('uploads', () => {
  it('of one caller are limited in number while they last', async () => {
    const key = await keyOf('crawler', ['ingest']);
    const head =
      `POST /api/v1/documents HTTP/1.1\r\nHost: ${new URL(footnote.url).host}\r\nAuthorization: Bearer ${key}\r\n` +
      'Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{';
    const slow = () => startSlowClient(footnote.url, { head, drip: null });
    const held: SlowClient[] = [];
    for (let upload = 0; upload < uploadsMax; upload += 1) held.push(await slow());
    const send = () => postJson(`${footnote.url}/api/v1/documents`, {}, { authorization: `Bearer ${key}` });
    expectTooMany(await untilStatus(send, 429), 'too-many-uploads', `${uploadsMax} uploads`);
    for (const { socket } of held) socket.destroy();
    await Promise.all(held.map(({ ended }) => ended));
    expect((await untilStatus(send, 400)).status).toBe(400);
  });
});

/** What the service sees of a connection comes a moment after this side of it. */
async function untilStatus(send: () => Promise<RawReply>, status: number): Promise<RawReply> {
  let reply = await send();
  for (let again = 0; again < 10 && reply.status !== status; again += 1) reply = await send();
  return reply;
}

describe('a client that sends a byte now and then', () => {
  it.each([
    ['headers', 'GET /health/live HTTP/1.1\r\nX-Slow: ', 15_000],
    [
      'body',
      'POST /api/v1/auth/sign-in HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: 203.0.113.10\r\n' +
        'Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{',
      25_000,
    ],
  ])(
    'is dropped before its %s are whole',
    async (_part, head, withinMs) => {
      const startedAt = performance.now();
      const { ended } = await startSlowClient(footnote.url, { head, drip: 'x' });
      const reply = await ended;
      expect(performance.now() - startedAt).toBeLessThan(withinMs);
      expect(reply).toMatch(/^HTTP\/1\.1 408 /);
      expect(reply).toContain('application/problem+json');
      expect(reply).toContain('"code":"timeout"');
    },
    30_000,
  );
});
