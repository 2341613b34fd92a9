import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { postJson } from '../../support/send-raw.ts';
import { startAndFail, startFootnote, type RunningFootnote } from '../../support/start-footnote.ts';
import { goodPassword, setUp, setUpSecret, Visitor } from '../../support/visitor.ts';

const environment = { FOOTNOTE_AUTH: 'password' };
/** Each start takes a while on a busy machine. */
const startsMsMax = 240_000;
let dataDirectory: string;

beforeAll(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), 'footnote-setup-'));
});

afterAll(() => rm(dataDirectory, { recursive: true, force: true }));

async function whileRunning(work: (footnote: RunningFootnote) => Promise<void>): Promise<void> {
  const footnote = await startFootnote({ environment, dataDirectory });
  try {
    await work(footnote);
  } finally {
    await footnote.stop();
  }
}

describe('the first start with passwords', () => {
  it(
    'shows a link that works once, and each start before it is used a new one',
    async () => {
      let first: string | null = null;
      await whileRunning(async (footnote) => {
        first = setUpSecret(footnote);
        const visitor = new Visitor(footnote.url);
        expect(await visitor.client.getAuthState()).toEqual({ mode: 'password', needsSetup: true, account: null });
        expect(await visitor.client.openLink(first ?? '')).toMatchObject({ purpose: 'setup', name: null });
      });

      await whileRunning(async (footnote) => {
        const request = { secret: first ?? '', name: 'eve@example.org', displayName: 'Eve', password: goodPassword };
        const stranger = new Visitor(footnote.url);
        await expect(stranger.client.setUp(request)).rejects.toMatchObject({ problem: { code: 'link-not-valid' } });

        const weak = { ...request, secret: setUpSecret(footnote) ?? '', password: 'eve@example.org' };
        await expect(stranger.client.setUp(weak)).rejects.toMatchObject({ problem: { code: 'weak-password' } });

        const admin = await setUp(footnote, 'Ada@Example.org');
        const { account, needsSetup } = await admin.client.getAuthState();
        expect(needsSetup).toBe(false);
        expect(account).toMatchObject({ name: 'ada@example.org', role: 'admin', signedInBy: 'login' });
        await expect(setUp(footnote, 'eve@example.org')).rejects.toMatchObject({ problem: { code: 'link-not-valid' } });
        expect(footnote.output().split(setUpSecret(footnote) ?? '')).toHaveLength(2);
      });

      await whileRunning(async (footnote) => {
        expect(setUpSecret(footnote)).toBeNull();
        const visitor = new Visitor(footnote.url);
        await visitor.client.signIn({ name: 'ada@example.org', password: goodPassword });
        expect((await visitor.client.listUsers()).items).toHaveLength(1);
      });
    },
    startsMsMax,
  );

  it(
    'lets nobody in who presents nothing, and takes types for what they are',
    async () => {
      await whileRunning(async ({ url }) => {
        for (const path of ['/api/v1/sources', '/api/v1/account', '/api/v1/openapi.json', '/api/v1/users']) {
          expect((await fetch(url + path)).status).toBe(401);
        }
        for (const secret of [null, '', [], {}, 0, false]) {
          expect((await postJson(`${url}/api/v1/auth/links`, { secret })).status).toBe(400);
          expect((await postJson(`${url}/api/v1/auth/password`, { secret, password: goodPassword })).status).toBe(400);
        }
      });
    },
    startsMsMax,
  );
});

describe('settings', () => {
  it('of sign-in that cannot work keep the service from starting', async () => {
    const { output, exitCode } = await startAndFail({
      environment: { FOOTNOTE_HOST: '0.0.0.0', FOOTNOTE_AUTH: 'open' },
      dataDirectory,
    });
    expect(exitCode).toBe(1);
    expect(output).toContain('FOOTNOTE_AUTH: open needs a loopback FOOTNOTE_HOST');
  });
});
