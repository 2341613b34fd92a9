import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openPostgresStores } from '@footnote/store-postgres';
import { sha256Hex } from '@footnote/core';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { postJson, problemOf, sendRaw } from '../../support/send-raw.ts';
import { startFootnote, type RunningFootnote } from '../../support/start-footnote.ts';
import { goodPassword, invite, setUp, Visitor } from '../../support/visitor.ts';

const environment = { FOOTNOTE_AUTH: 'password' };
const hour = 60 * 60_000;
let dataDirectory: string;
let footnote: RunningFootnote;
let admin: Visitor;

beforeAll(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), 'footnote-sign-in-'));
  footnote = await startFootnote({ environment, dataDirectory });
  admin = await setUp(footnote);
}, 90_000);

afterAll(async () => {
  await footnote.stop();
  await rm(dataDirectory, { recursive: true, force: true });
});

async function signIn(name: string, password = goodPassword): Promise<Visitor> {
  const visitor = new Visitor(footnote.url);
  await visitor.client.signIn({ name, password });
  return visitor;
}

describe('signing in', () => {
  it('gives a cookie that no script and no other site sees, and nothing to keep', async () => {
    const visitor = await signIn(' ADA@example.org ');
    expect(visitor.lastSetCookie).toMatch(
      /^footnote_login=fnl_[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/i,
    );
    const account = await visitor.client.getAccount();
    expect(account).toMatchObject({ name: 'ada@example.org', signedInBy: 'login', role: 'admin' });
  });

  it('fails alike for a wrong password, an unknown name, an invited person and a service account', async () => {
    await admin.client.createUser({ kind: 'person', name: 'ines@example.org' });
    await admin.client.createUser({ kind: 'service', name: 'crawler' });
    const replies = await Promise.all(
      ['ada@example.org', 'nobody@example.org', 'ines@example.org', 'crawler'].map((name) =>
        postJson(`${footnote.url}/api/v1/auth/sign-in`, { name, password: 'wrong-wrong-wrong' }),
      ),
    );
    for (const reply of replies) {
      expect(reply.status).toBe(401);
      expect({ ...problemOf(reply), requestId: '' }).toEqual({ ...problemOf(replies[0] ?? reply), requestId: '' });
      expect(reply.headers.get('set-cookie')).toBeNull();
    }
    await signIn('ada@example.org');
  });

  it.each(['locked@example.org', 'nobody-either@example.org'])(
    'locks the name %s after five failures',
    async (name) => {
      if (name.startsWith('locked')) await invite(admin, { name });
      const attempt = (password: string) => postJson(`${footnote.url}/api/v1/auth/sign-in`, { name, password });
      // All at once, so that being quick is no way round the lock.
      const replies = await Promise.all(Array.from({ length: 9 }, () => attempt('wrong-wrong-wrong')));
      expect(replies.filter(({ status }) => status === 401)).toHaveLength(5);
      const locked = await attempt(goodPassword);
      expect(problemOf(locked).code).toBe('sign-in-locked');
      const retryAfter = Number(locked.headers.get('retry-after'));
      expect(retryAfter).toBeGreaterThan(30);
      expect(retryAfter).toBeLessThanOrEqual(15 * 60);
    },
  );

  it('takes nothing but a name and a password as texts', async () => {
    for (const body of [{}, { name: 'ada@example.org' }, { name: ['ada@example.org'], password: { $ne: null } }]) {
      expect((await postJson(`${footnote.url}/api/v1/auth/sign-in`, body)).status).toBe(400);
    }
    const assigned = { name: 'ada@example.org', password: goodPassword, role: 'admin' };
    expect((await postJson(`${footnote.url}/api/v1/auth/sign-in`, assigned)).status).toBe(400);
  });
});

describe('a login', () => {
  it('ends at once when its browser signs out, and with it what was kept of it', async () => {
    const visitor = await signIn('ada@example.org');
    const { cookie } = visitor;
    expect(await visitor.client.signOut()).toEqual({ redirectTo: null });
    expect(visitor.cookie).toBe('');
    expect((await sendRaw(`${footnote.url}/api/v1/account`, { headers: { cookie } })).status).toBe(401);
    expect((await sendRaw(`${footnote.url}/api/v1/auth`, { headers: { cookie } })).json).toMatchObject({
      account: null,
    });
  });

  it('ends with the one before when a browser signs in anew', async () => {
    const visitor = await signIn('ada@example.org');
    const { cookie } = visitor;
    await visitor.client.signIn({ name: 'ada@example.org', password: goodPassword });
    expect((await sendRaw(`${footnote.url}/api/v1/account`, { headers: { cookie } })).status).toBe(401);
  });

  it('changes nothing for a page that is not ours', async () => {
    const { cookie } = await signIn('ada@example.org');
    const put = (headers: Record<string, string>) =>
      sendRaw(`${footnote.url}/api/v1/sources/forged`, {
        method: 'PUT',
        headers: { cookie, 'content-type': 'application/json', ...headers },
        body: '{}',
      });
    expect(problemOf(await put({}))).toMatchObject({ status: 403, code: 'origin-missing' });
    for (const origin of ['https://evil.example', 'null', `${footnote.url}.evil.example`]) {
      expect(problemOf(await put({ origin }))).toMatchObject({ status: 403, code: 'foreign-origin' });
    }
    for (const site of ['cross-site', 'same-site', 'none']) {
      expect((await put({ 'sec-fetch-site': site })).status).toBe(403);
    }
    const signOut = await sendRaw(`${footnote.url}/api/v1/auth/sign-out`, { method: 'POST', headers: { cookie } });
    expect(signOut.status).toBe(403);
    expect((await put({ origin: footnote.url })).status).toBe(201);
    expect((await put({ 'sec-fetch-site': 'same-origin' })).status).toBe(200);
  });

  it('gets a new secret after an hour, and the one before ends a minute later', async () => {
    const visitor = await signIn('ada@example.org');
    const { items } = await visitor.client.listLogins();
    const id = items.find(({ isCurrent }) => isCurrent)?.id ?? '';
    await whileStopped(async (stores) => {
      const found = (await stores.users.findByName('ada@example.org'))?.id ?? '';
      const login = (await stores.logins.listOfUser(found)).find((one) => one.id === id);
      if (login === undefined) throw new Error('the login is not stored');
      const old = { secretHash: await sha256Hex('fnl_old'), rotatedAt: new Date(Date.now() - 2 * hour) };
      expect(await stores.logins.rotate(login, old)).toBe(true);
    });
    const later = new Visitor(footnote.url);
    later.cookie = 'footnote_login=fnl_old';
    const relayed = await sendRaw(`${footnote.url}/api/v1/account`, { headers: { cookie: later.cookie } });
    expect([relayed.status, relayed.headers.get('set-cookie')]).toEqual([200, null]);
    await later.client.getAccount();
    expect(later.cookie).toMatch(/^footnote_login=fnl_[\w-]{43}$/);
    const stillHonoured = await sendRaw(`${footnote.url}/api/v1/account`, {
      headers: { cookie: 'footnote_login=fnl_old', 'sec-fetch-site': 'same-origin' },
    });
    expect([stillHonoured.status, stillHonoured.headers.get('set-cookie')]).toEqual([200, null]);
    expect((await later.client.getAccount()).name).toBe('ada@example.org');
    // The first secret was two rotations ago.
    const tooLate = await sendRaw(`${footnote.url}/api/v1/account`, { headers: { cookie: visitor.cookie } });
    expect(tooLate.status).toBe(401);
  }, 180_000);
});

type Stores = Awaited<ReturnType<typeof openPostgresStores>>;

/** What only time would do. */
async function whileStopped(work: (stores: Stores) => Promise<void>): Promise<void> {
  await footnote.stop();
  const stores = await openPostgresStores({
    databaseUrl: null,
    directory: dataDirectory,
    reportError: () => undefined,
  });
  try {
    await work(stores);
  } finally {
    await stores.close();
  }
  footnote = await startFootnote({ environment, dataDirectory });
}
